package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecretsStayHiddenTest {
  private static final List<String> PLANTED =
      List.of(
          SimulatedMarketo.PASSWORD,
          SimulatedMarketo.APP_SECRET,
          MarketoSimulator.CLIENT_SECRET,
          MarketoSimulator.RELAY_TOKEN,
          ":sim");

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.syncsetup");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final SimulatedMarketo simulated = new SimulatedMarketo();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.TRACE);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    logger.setLevel(null);
    simulated.close();
  }

  @Test
  void mostTalkativeLogOfAJourneyHoldsNoSecret() {
    List<String> said = new ArrayList<>();
    CredentialsForm form = SimulatedMarketo.userPassword();
    try (MarketoClient client = simulated.client(simulated.relaySettings())) {
      said.add(client.fields().leadFields().toString());
      said.add(client.observation().crmAttachment().toString());
      CrmSyncSettings settings = client.crmSync();
      simulated.dynamics.fail(2, "Sign-in failed.");
      said.add(settings.validate(form).toString());
      said.add(failure(() -> settings.saveCredentials(form)));
      said.add(settings.credentials(form).toString());
      said.add(form.toString());
    }
    log.list.forEach(event -> said.add(event.getFormattedMessage()));

    assertThat(log.list).hasSizeGreaterThan(10);
    assertThat(said).allSatisfy(line -> assertThat(line).doesNotContain(PLANTED));
  }

  private static String failure(Runnable call) {
    try {
      call.run();
      throw new AssertionError("It should have failed.");
    } catch (SdkException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
  }
}
