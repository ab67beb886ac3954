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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fresh tenant on simulators, and the plans this module's tests run against it. */
public final class Onboarding implements AutoCloseable {
  public static final UUID CRM_APP = Tenant.named("crm app");
  public static final String CRM_SECRET = "planted-crm-secret";
  public static final String SYNC_USER = "marketo.sync@contoso.com";
  public static final String PASSWORD = "planted-Password-1";
  public static final String LICENCE = "DYN365_ENTERPRISE_SALES";
  public static final FieldSelection FIELDS =
      FieldSelection.none()
          .and("lead", "firstname", "lastname", "emailaddress1")
          .and("contact", "firstname", "lastname", "emailaddress1");

  public final SimulatedCloud cloud = SimulatedCloud.start();
  public final DynamicsClient dynamics;
  public final MarketoClient marketo;

  public Onboarding() {
    this(null);
  }

  /** With other hands on Marketo's screens than the relay. */
  public Onboarding(@Nullable CrmSyncSettings settings) {
    Application app = cloud.tenant().addApplication(CRM_APP, "Marketo Sync", CRM_SECRET);
    app.delegatedConsents().add("user_impersonation");
    dynamics = administrator().build();
    marketo = marketo(settings == null ? relay() : settings);
  }

  public DynamicsClient.Builder administrator() {
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

  public MarketoClient marketo(CrmSyncSettings settings) {
    return MarketoClient.builder(cloud.marketoUrl())
        .credential(MarketoSimulator.CLIENT_ID, Secret.of(MarketoSimulator.CLIENT_SECRET))
        .crmSync(settings)
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .build();
  }

  public CrmSyncSettings relay() {
    AccessToken token = new AccessToken(Secret.of(MarketoSimulator.RELAY_TOKEN), Instant.MAX);
    return CrmSyncSettings.overHttp(cloud.relayUrl(), () -> token);
  }

  public static SolutionPackage sample() {
    return solution(SampleSolution.CONTOSO_NAMES.bytes());
  }

  public static SolutionPackage solution(byte[] zip) {
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

  /** The beginning of every plan. */
  public SyncSetup.NeedsSolution start() {
    return SyncSetup.between(dynamics, marketo);
  }

  /** Everything in Dynamics for an application user, without a filter and without Marketo. */
  public SetupPlan dynamicsSide(SolutionPackage zip) {
    return start()
        .installSolution(zip)
        .createApplicationUser(CRM_APP)
        .assignSyncRole()
        .configureMarketo()
        .build();
  }

  /** A plan up to the user, who is what a test is about. */
  public static SetupPlan withSyncRole(SyncSetup.NeedsRole user) {
    return user.assignSyncRole().configureMarketo().build();
  }

  /** What Marketo gets for the server-to-server connection. */
  public static CrmCredentials appCredentials() {
    return CrmCredentials.serverToServer(CRM_APP.toString(), Secret.of(CRM_SECRET));
  }

  /** What Marketo gets for the connection with user name and password. */
  public static CrmCredentials personCredentials() {
    return CrmCredentials.userPassword(
        Secret.of(PASSWORD), CRM_APP.toString(), Secret.of(CRM_SECRET));
  }

  /** Imports a package as somebody has done before, and sees it through. */
  public void install(byte[] zip) {
    dynamics.solutions().startImport(solution(zip));
    cloud.clock().advance(cloud.dataverse().settings().importDuration());
    cloud.dataverse().tables();
  }

  /** Server to server, with a filter on leads and contacts. */
  public SetupPlan serverToServer() {
    return serverToServer(sample());
  }

  public SetupPlan serverToServer(SolutionPackage zip) {
    return connect(
        start()
            .installSolution(zip)
            .createApplicationUser(CRM_APP)
            .assignSyncRole()
            .configureMarketo()
            .filterBy(SyncFilter.on("lead", "contact")),
        appCredentials());
  }

  /** A licensed user with password, with a filter on leads and contacts. */
  public SetupPlan userWithPassword() {
    return connect(
        start()
            .installSolution(sample())
            .createSyncUser(newUser())
            .assignSyncRole()
            .configureMarketo()
            .filterBy(SyncFilter.on("lead", "contact")),
        personCredentials());
  }

  public static NewSyncUser newUser() {
    return NewSyncUser.named("Marketo Sync")
        .userName(SYNC_USER)
        .password(Secret.of(PASSWORD))
        .usageLocation("DE")
        .licence(LICENCE)
        .mailDetails("ops@contoso.com", SimulatedCloud.ADMINISTRATOR_USER);
  }

  public SetupPlan connect(SyncSetup.NeedsConnection stage, CrmCredentials credentials) {
    return stage
        .connect(credentials, Irreversible.acknowledge(cloud.dataverseUrl().toString()))
        .selectFields(FIELDS)
        .enableSync("ops@contoso.com")
        .build();
  }

  @Override
  public void close() {
    dynamics.close();
    marketo.close();
    cloud.close();
  }
}
