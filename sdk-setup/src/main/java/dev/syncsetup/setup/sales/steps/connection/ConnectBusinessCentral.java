package dev.syncsetup.setup.sales.steps.connection;

import dev.syncsetup.core.Origin;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.Identity;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.List;
import java.util.Optional;

/** Has a person connect Business Central, and waits for the word that the connection works. */
public final class ConnectBusinessCentral implements Step {
  private final SalesJourney journey;
  private final Operator operator;
  private final ConnectionSheet sheets;
  private Optional<Confirmation> answer = Optional.empty();

  public ConnectBusinessCentral(SalesJourney journey, Operator operator) {
    this.journey = journey;
    this.operator = operator;
    this.sheets = new ConnectionSheet(journey);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "connect-business-central",
        "Have somebody connect Business Central and confirm that it works",
        "Set up a connection to Dynamics 365 Sales",
        List.of("administrator and integration user are ready"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.user(), journey.organization());
  }

  @Override
  public Finding check() {
    Optional<Finding> seen = seen();
    if (seen.isPresent()) {
      journey.connected();
      return seen.get();
    }
    if (journey.wishes().isPerson() && journey.user().get().isEmpty()) {
      return Finding.missing("hands a sheet for Business Central over, once the user is there");
    }
    HandOffSheet sheet = sheets.sheet();
    return operator
        .confirmation(sheet.id())
        .map(word -> judged(sheet, word))
        .filter(Finding.Done.class::isInstance)
        .map(
            done -> {
              journey.connected();
              return done;
            })
        .orElseGet(() -> Finding.missing("hands over the sheet " + sheet.id()));
  }

  @Override
  public void apply() {
    answer = operator.handOver(sheets.sheet(), sheets.secrets());
  }

  @Override
  public Finding verify() {
    HandOffSheet sheet = sheets.sheet();
    Finding finding =
        answer
            .or(() -> operator.confirmation(sheet.id()))
            .map(word -> judged(sheet, word))
            .orElseGet(() -> awaited(sheet));
    if (finding instanceof Finding.Done) {
      journey.connectedNow();
    }
    return finding;
  }

  /** What the organisation itself shows of a connection that works. */
  private Optional<Finding> seen() {
    if (journey.isNonInteractive()) {
      return Optional.of(
          Finding.done(
              Origin.OBSERVATION,
              "the integration user is non-interactive, which comes only after the connection"));
    }
    boolean vendors = journey.wishes().identity() instanceof Identity.VendorApplication;
    boolean ready = journey.wishes().solutionRoles().stream().allMatch(journey.roles()::userHas);
    return vendors && ready
        ? Optional.of(
            Finding.done(
                Origin.OBSERVATION,
                "Business Central has made its application user and given it the roles"))
        : Optional.empty();
  }

  private Finding judged(HandOffSheet sheet, Confirmation word) {
    if (!word.isFor(sheet)) {
      return awaited(sheet);
    }
    Optional<String> other = otherUser(word);
    if (other.isPresent()) {
      return Finding.blocked(
          "Business Central synchronises as "
              + other.get()
              + ", not as the integration user"
              + (other.get().equalsIgnoreCase(journey.wishes().administrator())
                  ? ", but as the administrator, which breaks the sync"
                  : "")
              + ". Correct the connection, confirm sheet "
              + sheet.id()
              + " again, and run again.");
    }
    if (!ConnectionSheet.works(word)) {
      return new Finding.InOtherHands(
          "the connection from Business Central to work; "
              + word.by()
              + " has said that it does not: "
              + word.seen());
    }
    return Finding.done(
        Origin.PERSON, word.by() + " has confirmed it at " + word.at() + ": " + word.seen());
  }

  private Optional<String> otherUser(Confirmation word) {
    return journey
        .user()
        .get()
        .filter(user -> journey.wishes().isPerson())
        .map(SystemUser::userName)
        .flatMap(
            name ->
                word.answer(ConnectionSheet.SIGNED_IN_AS)
                    .filter(shown -> !shown.strip().equalsIgnoreCase(name)));
  }

  private static Finding awaited(HandOffSheet sheet) {
    return new Finding.InOtherHands(
        "somebody to connect Business Central as the sheet "
            + sheet.id()
            + " says, and to confirm that it works");
  }
}
