package dev.syncsetup.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.directory.Mail;
import dev.syncsetup.reliability.journeys.Ending;
import dev.syncsetup.reliability.journeys.Journey;
import dev.syncsetup.reliability.journeys.Session;
import dev.syncsetup.testing.SimulatedCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bench notices what a journey without the SDK's care would do. */
class BenchTest {
  private static final String SENDER = SimulatedCloud.ADMINISTRATOR_USER;

  private final Bench bench = new Bench();

  @AfterEach
  void stop() {
    bench.close();
  }

  /** Tries once more, or not, when sending a mail has failed. */
  private interface Care {
    void failed(Session session, Mail mail, SdkException failure);
  }

  /** Sends a mail unless it was sent. */
  private record MailJourney(Care care) implements Journey {
    @Override
    public String title() {
      return "one mail";
    }

    @Override
    public void prepare(SimulatedCloud cloud) {}

    @Override
    public Ending go(Session session) {
      Mail mail = new Mail(SENDER, "ops@contoso.com", "Hello", "Text");
      if (!session.dynamics().directory().wasSent(SENDER, mail.subject())) {
        try {
          session.dynamics().directory().send(mail);
        } catch (SdkException e) {
          care.failed(session, mail, e);
        }
      }
      return new Ending(true, "sent");
    }
  }

  private static final Journey CAREFUL =
      new MailJourney(
          (session, mail, failure) -> {
            throw failure;
          });

  private static final Journey HASTY =
      new MailJourney((session, mail, failure) -> session.dynamics().directory().send(mail));

  private static final Journey CARELESS =
      new MailJourney(
          (session, mail, failure) -> {
            throw new IllegalStateException("careless", failure);
          });

  @Test
  void journeyThatLeavesItToTheNextRunSurvives() {
    assertThat(lostAnswer(CAREFUL)).isEqualTo(Result.survived(sending(CAREFUL), 2));
  }

  @Test
  void secondMailIsNoticed() {
    assertThat(lostAnswer(HASTY).problem())
        .startsWith("left [+ mail from admin@contoso.com to [ops@contoso.com]");
  }

  @Test
  void exceptionThatIsNotOfTheSdkIsNoticed() {
    assertThat(lostAnswer(CARELESS).problem())
        .startsWith("ended in java.lang.IllegalStateException: careless");
  }

  @Test
  void faultThatNoRequestMeetsIsNoticed() {
    Spot nowhere = new Spot("graph", "DELETE", "/v1.0/users/*", 1);

    Result result =
        bench.run(new Case(CAREFUL, nowhere, FaultKind.ERROR), bench.record(CAREFUL).state());

    assertThat(result.problem()).startsWith("met its fault 0 times");
  }

  private Result lostAnswer(Journey journey) {
    return bench.run(sending(journey), bench.record(journey).state());
  }

  private static Case sending(Journey journey) {
    Spot mail = new Spot("graph", "POST", "/v1.0/users/admin%40contoso.com/sendMail", 1);
    return new Case(journey, mail, FaultKind.LOST_ANSWER);
  }
}
