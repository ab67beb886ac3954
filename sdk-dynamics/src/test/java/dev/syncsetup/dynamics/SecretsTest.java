package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@SimulatedCloudTest
class SecretsTest {
  private static final UUID APP = Tenant.named("some app");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(before);
    root.detachAppender(log);
  }

  @Test
  void mostTalkativeLogShowsNoSecretAndNoToken(SimulatedCloud cloud) {
    Application app = cloud.tenant().addApplication(APP, "Some App", "planted-app-secret");
    app.delegatedConsents().add("user_impersonation");
    Account person = cloud.tenant().addAccount("p@contoso.com", "P", "planted-password");
    cloud.dataverse().addUser(person, "System Administrator");

    try (DynamicsClient administrator = Simulated.client(cloud)) {
      administrator
          .directory()
          .createAccount(
              new NewAccount("n@contoso.com", "N", "DE", Secret.of("planted-New-passw0rd")));
      try (DynamicsClient client =
          administrator.signedInAs(credential(cloud, "planted-password"))) {
        client.whoAmI();
      }
      try (DynamicsClient client = administrator.signedInAs(credential(cloud, "planted-wrong"))) {
        log(catchThrowable(client::whoAmI));
      }
      cloud.faults().next("dataverse", "GET", "WhoAmI", new Fault.TruncatedBody());
      administrator.whoAmI();
    }

    assertThat(log.list).isNotEmpty();
    assertThat(log.list)
        .extracting(SecretsTest::everything)
        .noneMatch(text -> text.contains("planted"))
        .noneMatch(text -> text.contains("simulated-administrator-secret"))
        .noneMatch(text -> text.contains("token-1-"));
  }

  private static EntraCredential credential(SimulatedCloud cloud, String password) {
    return EntraCredential.userPassword(
        cloud.tenant().id().toString(),
        APP.toString(),
        Secret.of("planted-app-secret"),
        "p@contoso.com",
        Secret.of(password));
  }

  private void log(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    root.info("{}", trace);
  }

  private static String everything(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLoggerName() + " " + event.getFormattedMessage() + " " + trace;
  }
}
