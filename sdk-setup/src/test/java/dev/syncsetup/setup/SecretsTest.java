package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupException;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Drives the journeys at the most talkative level, and searches everything that came out. */
class SecretsTest {
  private static final List<String> PLANTED =
      List.of(
          Onboarding.CRM_SECRET,
          Onboarding.PASSWORD,
          SimulatedCloud.ADMINISTRATOR_SECRET,
          MarketoSimulator.CLIENT_SECRET,
          MarketoSimulator.RELAY_TOKEN,
          "wrong-but-still-secret");

  /** What the simulated Entra ID and the simulated Marketo give out as access tokens. */
  private static final Pattern TOKEN =
      Pattern.compile("token-\\d+-[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{8}-[0-9a-f-]{27}:sim");

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final StringBuilder heard = new StringBuilder();
  private final Listening log = new Listening();
  private final Onboarding onboarding = new Onboarding();

  @BeforeEach
  void listen() {
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    root.setLevel(before);
    onboarding.close();
  }

  @Test
  void journeysWithFaultsLeakNoSecret() {
    for (Fault fault :
        List.of(
            new Fault.LostAnswer(),
            new Fault.Reset(),
            new Fault.Answer(503, Map.of("Retry-After", "1"), "busy"),
            new Fault.Answer(500, Map.of(), "<html>oops</html>"))) {
      for (String service : List.of("entra", "graph", "dataverse", "admin", "marketo", "relay")) {
        onboarding.cloud.faults().next(service, "POST", "/", fault);
        onboarding.cloud.faults().next(service, "GET", "/", fault);
        onboarding.cloud.faults().next(service, "PUT", "/", fault);
      }
      note(onboarding.serverToServer());
    }
    onboarding.cloud.faults().clear();
    assertThat(note(onboarding.serverToServer()).isComplete()).isTrue();

    assertThat(heard).contains("ImportSolution", "RelayApi");
    assertNothingLeaked();
  }

  @Test
  void userVariantWithFaultsLeaksNoSecret() {
    onboarding.cloud.faults().next("entra", "POST", "/", new Fault.LostAnswer());
    onboarding.cloud.faults().next("graph", "POST", "/v1.0/users", new Fault.TruncatedBody());
    onboarding.cloud.faults().next("relay", "PUT", "/connection", new Fault.LostAnswer());
    note(onboarding.userWithPassword());
    assertThat(note(onboarding.userWithPassword()).isComplete()).isTrue();

    assertThat(heard).contains("DirectoryApi", "RelayApi");
    assertNothingLeaked();
  }

  @Test
  void refusedSecretsAreNotRepeatedInTheRefusal() {
    note(plan(CrmCredentials.serverToServer(Onboarding.CRM_APP.toString(), wrong())));
    onboarding
        .cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .secrets()
        .clear();
    note(onboarding.serverToServer());

    assertThat(heard).contains("AADSTS7000215");
    assertNothingLeaked();
  }

  @Test
  void searchFindsWhatItIsMeantToFind() {
    String token =
        onboarding
            .cloud
            .tenant()
            .issue(
                "https://graph.example", SimulatedCloud.ADMINISTRATOR, Optional.empty(), Set.of());

    assertThat(TOKEN.matcher("Bearer " + token).find()).isTrue();
    root.trace("said {}", Onboarding.CRM_SECRET);
    assertThat(heard).contains(Onboarding.CRM_SECRET);
  }

  private void assertNothingLeaked() {
    onboarding.cloud.transcript().exchanges().forEach(this::note);
    for (String secret : PLANTED) {
      assertThat(heard.indexOf(secret)).as("position of " + secret).isNegative();
    }
    assertThat(TOKEN.matcher(heard).results().map(match -> match.group())).isEmpty();
  }

  private SetupPlan plan(CrmCredentials credentials) {
    return onboarding.connect(
        onboarding
            .start()
            .installSolution(Onboarding.sample())
            .createApplicationUser(Onboarding.CRM_APP)
            .assignSyncRole()
            .configureMarketo(),
        credentials);
  }

  private static Secret wrong() {
    return Secret.of("wrong-but-still-secret");
  }

  /** Runs the plan and keeps everything it can say. */
  private SetupReport note(SetupPlan plan) {
    note(plan.steps());
    note(plan.notices());
    PreflightReport preflight = plan.preflight();
    note(preflight);
    SetupReport report = plan.run(new Noting());
    note(report);
    note(report.toJson());
    note(report.toMarkdown());
    try {
      report.orThrow();
    } catch (SetupException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      note(trace);
    }
    return report;
  }

  /** Called from the run's own thread, and from those that read and log beside it. */
  private synchronized void note(Object said) {
    heard.append(said).append('\n');
  }

  private final class Noting implements SetupListener {
    @Override
    public void stepStarted(SetupStep step) {
      note(step);
    }

    @Override
    public void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {
      note(awaited);
    }

    @Override
    public void stepEnded(StepReport report) {
      note(report);
    }
  }

  private final class Listening extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      note(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + " "
              + event.getMDCPropertyMap());
      if (event.getThrowableProxy() != null) {
        note(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
  }
}
