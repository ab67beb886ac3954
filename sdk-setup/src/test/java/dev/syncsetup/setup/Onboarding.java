package dev.syncsetup.setup;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fresh tenant on simulators, and the plans this module's tests run against it. */
final class Onboarding implements AutoCloseable {
  static final UUID CRM_APP = Tenant.named("crm app");
  static final String CRM_SECRET = "planted-crm-secret";
  static final String SYNC_USER = "marketo.sync@contoso.com";
  static final String PASSWORD = "planted-Password-1";
  static final String LICENCE = "DYN365_ENTERPRISE_SALES";
  static final FieldSelection FIELDS =
      FieldSelection.none()
          .and("lead", "firstname", "lastname", "emailaddress1")
          .and("contact", "firstname", "lastname", "emailaddress1");

  final SimulatedCloud cloud = SimulatedCloud.start();
  final DynamicsClient dynamics;
  final MarketoClient marketo;

  Onboarding() {
    this(null);
  }

  /** With other hands on Marketo's screens than the relay. */
  Onboarding(@Nullable CrmSyncSettings settings) {
    Application app = cloud.tenant().addApplication(CRM_APP, "Marketo Sync", CRM_SECRET);
    app.delegatedConsents().add("user_impersonation");
    dynamics = administrator().build();
    marketo = marketo(settings == null ? relay() : settings);
  }

  DynamicsClient.Builder administrator() {
    return DynamicsClient.builder(cloud.dataverseUrl())
        .credential(
            EntraCredential.clientSecret(
                cloud.tenant().id().toString(),
                SimulatedCloud.ADMINISTRATOR.toString(),
                Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET)))
        .cloud(
            new MicrosoftCloud(
                cloud.authority(),
                cloud.graphUrl(),
                cloud.adminUrl(),
                "https://service.powerapps.com/.default"))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(
            http ->
                http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()));
  }

  MarketoClient marketo(CrmSyncSettings settings) {
    return MarketoClient.builder(cloud.marketoUrl())
        .credential(MarketoSimulator.CLIENT_ID, Secret.of(MarketoSimulator.CLIENT_SECRET))
        .crmSync(settings)
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .build();
  }

  CrmSyncSettings relay() {
    AccessToken token = new AccessToken(Secret.of(MarketoSimulator.RELAY_TOKEN), Instant.MAX);
    return CrmSyncSettings.overHttp(cloud.relayUrl(), () -> token);
  }

  static SolutionPackage sample() {
    return solution(SampleSolution.CONTOSO_NAMES.bytes());
  }

  static SolutionPackage solution(byte[] zip) {
    try {
      Path file = Files.createTempFile("solution", ".zip");
      try {
        return SolutionPackage.read(Files.write(file, zip));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Server to server, with a filter on leads and contacts. */
  SetupPlan serverToServer() {
    return serverToServer(sample());
  }

  SetupPlan serverToServer(SolutionPackage zip) {
    return connect(
        SyncSetup.between(dynamics, marketo)
            .installSolution(zip)
            .createApplicationUser(CRM_APP)
            .assignSyncRole()
            .configureMarketo()
            .filterBy(SyncFilter.on("lead", "contact")),
        CrmCredentials.serverToServer(CRM_APP.toString(), Secret.of(CRM_SECRET)));
  }

  /** A licensed user with password, with a filter on leads and contacts. */
  SetupPlan userWithPassword() {
    return connect(
        SyncSetup.between(dynamics, marketo)
            .installSolution(sample())
            .createSyncUser(newUser())
            .assignSyncRole()
            .configureMarketo()
            .filterBy(SyncFilter.on("lead", "contact")),
        CrmCredentials.userPassword(
            Secret.of(PASSWORD), CRM_APP.toString(), Secret.of(CRM_SECRET)));
  }

  static NewSyncUser newUser() {
    return NewSyncUser.named("Marketo Sync")
        .userName(SYNC_USER)
        .password(Secret.of(PASSWORD))
        .usageLocation("DE")
        .licence(LICENCE)
        .mailDetails("ops@contoso.com", SimulatedCloud.ADMINISTRATOR_USER);
  }

  SetupPlan connect(SyncSetup.NeedsConnection stage, CrmCredentials credentials) {
    return stage
        .connect(credentials, Irreversible.acknowledge(cloud.dataverseUrl().toString()))
        .selectFields(FIELDS)
        .enableSync("ops@contoso.com")
        .build();
  }

  static Map<String, Outcome> outcomes(SetupReport report) {
    return report.steps().stream()
        .collect(Collectors.toMap(step -> step.step().id(), StepReport::outcome));
  }

  @Override
  public void close() {
    dynamics.close();
    marketo.close();
    cloud.close();
  }
}
