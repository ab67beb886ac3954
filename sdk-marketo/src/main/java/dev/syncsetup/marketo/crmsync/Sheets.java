package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sheets for one Marketo instance: one per screen, with the labels the vendor's pages print.
 */
final class Sheets {
  /** The vendor's pages fix this name of the column that the custom sync filter looks at. */
  private static final String FILTER = "new_synctomkto";

  private final String instance;

  /**
   * Sheets for an instance.
   *
   * @param instance its host, or what a person can tell it by
   */
  Sheets(String instance) {
    this.instance = instance;
  }

  HandOffSheet validation(CredentialsForm form) {
    List<Step> steps = new ArrayList<>(openCrm());
    steps.add(click("Validate Sync Setup"));
    steps.add(enter("Username", form.userName()));
    password(form, steps);
    steps.add(enter("URL", url(form)));
    steps.add(enter("Client Id", form.credentials().clientId()));
    steps.add(clientSecret("Client Secret", form));
    steps.add(click("Next"));
    SevenChecks.LABELS.forEach(label -> steps.add(enter(label, "green check")));
    return sheet(
        "validate",
        "Validate Sync Setup",
        List.of(
            "Confirm only when all seven lines show a green check. Where one shows a red X, mend what"
                + " it names and repeat.",
            "A red X at \""
                + SevenChecks.SYNC_USER_ROLE
                + "\" can also mean missing consent for the"
                + " app, or that Marketo Config names no sync user."),
        steps);
  }

  HandOffSheet credentials(CredentialsForm form) {
    List<Step> steps = new ArrayList<>(openCrm());
    steps.add(click("Step 1: Enter Credentials"));
    steps.add(click("Edit"));
    steps.add(enter("Username", form.userName()));
    password(form, steps);
    steps.add(enter("Client ID", form.credentials().clientId()));
    steps.add(clientSecret("Client Secret", form));
    if (form.credentials().type() == ConnectionType.SERVER_TO_SERVER) {
      steps.add(enter("Tenant ID", form.tenantId()));
    }
    steps.add(enter("URL", url(form)));
    steps.add(click("Save"));
    return sheet("credentials", "Step 1: Enter Credentials", credentialWarnings(form), steps);
  }

  private static List<String> credentialWarnings(CredentialsForm form) {
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "IRREVERSIBLE. Saving starts changes to Marketo's schema that cannot be undone. With a wrong"
            + " URL this Marketo subscription is lost and another one is needed. Compare the URL"
            + " letter by letter before you click Save.");
    warnings.add("The organisation is " + form.organizationUrl() + ", and no other.");
    warnings.add(
        "Stop and do not save when the screen shows credentials already, or when Validate Sync Setup"
            + " has not shown seven green checks.");
    if (form.credentials().type() == ConnectionType.SERVER_TO_SERVER) {
      warnings.add(
          "The vendor's page shows this form only as a picture. Skip Tenant ID where the form does"
              + " not ask for it; do not guess anything it asks for beyond this sheet.");
    }
    return warnings;
  }

  HandOffSheet fields(FieldSelection selection) {
    List<Step> steps = new ArrayList<>(openCrm());
    steps.add(click("Step 2: Select Fields to Sync"));
    steps.add(click("Edit"));
    Set<String> filtered = new TreeSet<>();
    selection
        .fields()
        .forEach(
            (table, columns) -> {
              Set<String> plain = new TreeSet<>(columns);
              if (plain.remove(FILTER)) {
                filtered.add(table);
              }
              if (!plain.isEmpty()) {
                steps.add(enter("tick in " + table, String.join(", ", plain)));
              }
            });
    steps.add(click("Save"));
    if (!filtered.isEmpty()) {
      steps.add(click("Admin"));
      steps.add(click("Microsoft Dynamics"));
      steps.add(click("Field Sync Details"));
      steps.add(click("Edit"));
      filtered.forEach(table -> steps.add(enter("tick in " + table, FILTER)));
      steps.add(click("Save"));
    }
    return sheet(
        "fields",
        "Step 2: Select Fields to Sync",
        List.of(
            "Leave ticked what is ticked already. Removing a synced field later is much harder than"
                + " adding one.",
            "Only fields that the sync user can read are offered. Where one of this sheet is missing,"
                + " do not confirm."),
        steps);
  }

  HandOffSheet enableSync(String notifyAddress) {
    List<Step> steps = new ArrayList<>(openCrm());
    steps.add(click("Step 3: Enable Sync"));
    steps.add(click("Edit"));
    steps.add(enter("e-mail address", notifyAddress));
    steps.add(click("Start Sync"));
    return sheet(
        "enable",
        "Step 3: Enable Sync",
        List.of(
            "This copies the whole Dynamics database to Marketo, which takes hours to days. Marketo"
                + " does not look for duplicates while it does so.",
            "Read the message that pops up. Enable no custom entity before the e-mail has come that"
                + " says the first sync is complete."),
        steps);
  }

  /** Before the first sync the tree says CRM, afterwards Microsoft Dynamics. */
  private List<Step> openCrm() {
    return List.of(enter("Marketo", instance), click("Admin"), click("CRM"), click("Microsoft"));
  }

  private static void password(CredentialsForm form, List<Step> steps) {
    if (form.credentials().password().isPresent()) {
      steps.add(new Step("Password", "password of the sync user " + form.userName(), true));
    }
  }

  private static Step clientSecret(String label, CredentialsForm form) {
    return new Step(label, "client secret of app " + form.credentials().clientId(), true);
  }

  /** The vendor's page asks for the Organization Service URL. */
  private static String url(CredentialsForm form) {
    return form.serviceUrl().orElse(form.organizationUrl()).toString();
  }

  private static Step click(String label) {
    return new Step(label, "", false);
  }

  private static Step enter(String label, String value) {
    return new Step(label, value, false);
  }

  private HandOffSheet sheet(String kind, String title, List<String> warnings, List<Step> steps) {
    return new HandOffSheet(id(kind, steps), title, warnings, steps);
  }

  /** Of what the person enters only: another wording must not void a confirmation. */
  private String id(String kind, List<Step> steps) {
    StringBuilder content = new StringBuilder(instance);
    steps.forEach(step -> content.append('\n').append(step.value()));
    String host = instance.replaceAll("[^A-Za-z0-9]+", "-");
    return kind + "-" + host + "-" + hash(content.toString()).substring(0, 12);
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
