package dev.syncsetup.setup.sales.steps.connection;

import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import dev.syncsetup.setup.sales.journey.Identity;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person does in Business Central, which has no public API for it. */
final class ConnectionSheet {
  static final String WORKS = "works";
  static final String SIGNED_IN_AS = "user";

  private static final String PASSWORD = "Password of the integration user";

  private final SalesJourney journey;

  ConnectionSheet(SalesJourney journey) {
    this.journey = journey;
  }

  /**
   * The sheet; that of a person is bound to the very row, so that it cannot be confirmed before.
   */
  HandOffSheet sheet() {
    String bound =
        journey.wishes().isPerson()
            ? journey.user().get().map(SystemUser::id).orElseThrow().toString()
            : journey.organization().get().id().toString();
    return new HandOffSheet(
        "business-central-" + bound,
        "Business Central: set up the connection to Dynamics 365 Sales",
        Optional.empty(),
        warnings(),
        steps(),
        questions());
  }

  /** The password, where the plan knows it. */
  SheetSecrets secrets() {
    return journey.wishes().identity() instanceof Identity.Created created
        ? SheetSecrets.none().and(passwordStep(), created.account().password())
        : SheetSecrets.none();
  }

  /** Whether the person says that the connection works. */
  static boolean works(Confirmation word) {
    return word.answer(WORKS).filter("yes"::equals).isPresent();
  }

  private List<String> warnings() {
    return journey.wishes().isPerson()
        ? List.of(
            "Never enter the administrator "
                + journey.wishes().administrator()
                + " as the user who synchronises: it breaks the sync.",
            "Leave the integration user as it is; it becomes non-interactive after your"
                + " confirmation, not before.")
        : List.of("Business Central online accepts a certificate only, no client secret.");
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(step("Assisted setup or connection page for Dynamics 365", "open"));
    steps.add(step("Environment URL", journey.organization().get().webUrl().toString()));
    if (journey.wishes().identity() instanceof Identity.Person person) {
      steps.add(step("User name of the integration user", person.userName()));
      steps.add(passwordStep());
    }
    if (journey.wishes().identity() instanceof Identity.OwnApplication own) {
      steps.add(step("Client ID of the application", own.applicationId().toString()));
    }
    steps.add(step("Sign in with administrator user", journey.wishes().administrator()));
    steps.add(step("Pop-ups from login.microsoftonline.com", "allow"));
    steps.add(step("Consent, and the end of the assisted setup", ""));
    return steps;
  }

  private List<Question> questions() {
    Question works =
        new Question(
            WORKS,
            "Does Business Central say that the connection is set up and works?",
            Question.Kind.YES_NO);
    Question user =
        new Question(
            SIGNED_IN_AS,
            "Which user name does the connection page show for the user who synchronises?",
            Question.Kind.TEXT);
    return journey.wishes().isPerson() ? List.of(works, user) : List.of(works);
  }

  private static Step step(String label, String value) {
    return new Step(label, value, false);
  }

  private Step passwordStep() {
    return new Step(PASSWORD, "password of the account", true);
  }
}
