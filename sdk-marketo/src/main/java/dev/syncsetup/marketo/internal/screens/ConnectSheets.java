package dev.syncsetup.marketo.internal.screens;

import dev.syncsetup.marketo.crmsync.validation.SevenChecks;

/** Sheets about how Marketo signs in, with the labels the vendor's pages print. */
public final class ConnectSheets {
  private static final String CONSENT =
      "A red X at \""
          + SevenChecks.SYNC_USER_ROLE
          + "\" can also mean missing consent for the app, or that Marketo Config names no sync"
          + " user.";
  private static final String PICTURE =
      "The vendor's page shows this form only as a picture. Skip Tenant ID where the form does not"
          + " ask for it; do not guess anything it asks for beyond this sheet.";

  private final String instance;

  public ConnectSheets(String instance) {
    this.instance = instance;
  }

  public Task validation(Login form) {
    TaskWriter writer = inCrm("Validate Sync Setup");
    writer
        .warn(
            "Confirm what each of the seven lines shows. Where one shows a red X, mend what it"
                + " names, validate again, and confirm again.")
        .warn(CONSENT)
        .click("Validate Sync Setup")
        .enter("Username", form.userName());
    password(form, writer);
    writer.enter("URL", form.url()).enter("Client Id", form.clientId());
    clientSecret(form, writer, "Client Secret");
    writer.click("Next");
    checks(writer);
    return writer.byContent("validate");
  }

  public Task credentials(Login form) {
    TaskWriter writer = inCrm("Step 1: Enter Credentials");
    writer
        .irreversible(
            "Saving starts changes to Marketo's schema that cannot be undone. With a"
                + " wrong URL this Marketo subscription is lost and another one is needed. Compare"
                + " the URL letter by letter before you click Save.")
        .warn("The organisation is " + form.organizationUrl() + ", and no other.")
        .warn(
            "Stop and do not save when the screen shows credentials already, or when Validate Sync"
                + " Setup has not shown seven green checks.");
    if (form.tenantId().isPresent()) {
      writer.warn(PICTURE);
    }
    writer.click("Step 1: Enter Credentials", "Edit").enter("Username", form.userName());
    password(form, writer);
    writer.enter("Client ID", form.clientId());
    clientSecret(form, writer, "Client Secret");
    tenant(form, writer);
    writer.enter("URL", form.url()).click("Save");
    return readBack(form, writer).byContent("credentials");
  }

  /** Asks what the screen shows where somebody has saved credentials; changes nothing. */
  public Task connection(Login form) {
    TaskWriter writer = inCrm("Look at Step 1: Enter Credentials");
    writer
        .warn("Only look. Change nothing, and do not click Save.")
        .click("Step 1: Enter Credentials");
    return readBack(form, writer).called(TaskWriter.id("connection", instance));
  }

  /** As the vendor's page orders it; one change per time the sync is off. */
  public Task authentication(int occasion, Login form) {
    TaskWriter writer = new TaskWriter(instance, "Reconfigure New Auth Method");
    writer
        .warn("The sync must be off, and must stay off for 15 minutes after the last click.")
        .warn(
            "The URL stays as it was: "
                + form.organizationUrl()
                + ". Stop when the screen shows another organisation.")
        .warn("Click Switch only when all seven lines show a green check.")
        .warn(CONSENT)
        .click("Admin", "Microsoft Dynamics", "Reconfigure New Auth Method")
        .enter("authentication method", form.password().isEmpty() ? "Web API" : "OAuth")
        .enter("Username", form.userName());
    password(form, writer);
    writer.enter("Client ID", form.clientId());
    clientSecret(form, writer, "Client Secret");
    tenant(form, writer);
    writer.enter("URL", form.url()).click("Validate");
    checks(writer);
    writer.click("Switch", "Confirm", "Confirm", "OK").enter("wait", "15 minutes");
    return readBack(form, writer).called(authenticationId(occasion));
  }

  public String authenticationId(int occasion) {
    return TaskWriter.id("authentication", instance) + "-" + occasion;
  }

  /** Before the first sync the tree says CRM, afterwards Microsoft Dynamics. */
  private TaskWriter inCrm(String title) {
    return new TaskWriter(instance, title).click("Admin", "CRM", "Microsoft");
  }

  private static void checks(TaskWriter writer) {
    int number = 1;
    for (String label : SevenChecks.LABELS) {
      writer.confirm("check-" + number++, "Does \"" + label + "\" show a green check?");
    }
  }

  private static TaskWriter readBack(Login form, TaskWriter writer) {
    return writer
        .read(
            "url",
            "Which URL does the screen show now? Copy it from there.",
            form.url(),
            form.organizationUrl())
        .read("user", "Which Username does it show?", form.userName())
        .read("client", "Which Client ID does it show?", form.clientId());
  }

  private static void password(Login form, TaskWriter writer) {
    form.password()
        .ifPresent(
            password ->
                writer.secret(
                    "Password", "password of the sync user " + form.userName(), password));
  }

  private static void clientSecret(Login form, TaskWriter writer, String label) {
    writer.secret(label, "client secret of app " + form.clientId(), form.clientSecret());
  }

  private static void tenant(Login form, TaskWriter writer) {
    form.tenantId().ifPresent(tenant -> writer.enter("Tenant ID", tenant));
  }
}
