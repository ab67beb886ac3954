package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.reliability.secrets.search.Heard;
import dev.syncsetup.reliability.secrets.search.ObjectWalk;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.reliability.secrets.search.Planted;
import dev.syncsetup.reliability.secrets.search.Surroundings;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.gate.ApiUser;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A simulated cloud full of planted secrets, clients for it, and everything that is noted. */
final class Rig implements AutoCloseable {
  static final UUID CRM_APP = Tenant.named("crm app");
  static final List<String> SERVICES =
      List.of("entra", "graph", "dataverse", "admin", "marketo", "relay");
  static final String SEATS = "DYN365_ENTERPRISE_PEOPLE";
  static final String CRM_SECRET = "c8Q~Zt3\"\\&%+<mW1kX.5vBqLr_9TyN";
  static final String PASSWORD = "Gu4$Rw\\9\"&+%zKp7<hVd2";
  private static final String ADMINISTRATOR_SECRET = "aV2~Jn6.wYb8Hs-4Kd_0RfTg1Lc5Xm";
  private static final String MARKETO_SECRET = "mB5kUy2Wq9Zr7Tn3Vx8Jp4Ls6Gd1Fh0";

  final SimulatedCloud cloud = SimulatedCloud.start();
  final Planted planted;
  final Heard heard;
  final ObjectWalk walk;
  final Surroundings surroundings;
  final Wire wire;

  Rig(Planted planted, Heard heard) {
    this.planted = planted;
    this.heard = heard;
    this.walk = new ObjectWalk(heard);
    this.surroundings = new Surroundings(heard);
    this.wire = new Wire(planted, walk, surroundings);
    wire.service("entra", cloud.authority());
    wire.service("graph", cloud.graphUrl());
    wire.service("dataverse", cloud.dataverseUrl());
    wire.service("admin", cloud.adminUrl());
    wire.service("marketo", cloud.marketoUrl());
    wire.service("relay", cloud.relayUrl());
    planted.plant("client secret of the administrator app", ADMINISTRATOR_SECRET);
    planted.plant("client secret of the connection", CRM_SECRET);
    planted.plant("password", PASSWORD);
    planted.plant("client secret of Marketo", MARKETO_SECRET);
    planted.plant("token of the relay", MarketoSimulator.RELAY_TOKEN);
    fresh();
  }

  /** Makes the tenant and the instance new. */
  void fresh() {
    wire.disarm();
    cloud.reset();
    Application administrator =
        cloud.tenant().application(SimulatedCloud.ADMINISTRATOR).orElseThrow();
    administrator.secrets().clear();
    administrator
        .secrets()
        .add(
            new Application.ClientSecret(
                Tenant.named("planted"), ADMINISTRATOR_SECRET, Instant.MAX));
    administrator.applicationPermissions().add("Domain.Read.All");
    administrator.applicationPermissions().add("Application.ReadWrite.All");
    cloud
        .tenant()
        .addApplication(CRM_APP, "Marketo Sync", CRM_SECRET)
        .delegatedConsents()
        .add("user_impersonation");
    cloud.tenant().skus().add(new Sku(Tenant.named("product for people"), SEATS, 5_000));
    cloud
        .marketo()
        .putApiUser(
            MarketoSimulator.CLIENT_ID,
            MARKETO_SECRET,
            MarketoSimulator.API_USER,
            ApiUser.ALL_PERMISSIONS);
  }

  DynamicsClient administrator() {
    return dynamics(
        EntraCredential.clientSecret(
            cloud.tenant().id().toString(),
            SimulatedCloud.ADMINISTRATOR.toString(),
            Secret.of(ADMINISTRATOR_SECRET)),
        cloud.clock()::sleep);
  }

  DynamicsClient dynamics(EntraCredential credential, Sleeper sleeper) {
    heard.note(Place.TO_STRING, credential);
    return DynamicsClient.builder(cloud.dataverseUrl())
        .credential(credential)
        .cloud(
            new MicrosoftCloud(
                cloud.authority(),
                cloud.graphUrl(),
                cloud.adminUrl(),
                "https://service.powerapps.com/.default"))
        .clock(cloud.clock())
        .sleeper(sleeper)
        .http(http())
        .build();
  }

  MarketoClient marketo(CrmSyncSettings settings) {
    return MarketoClient.builder(cloud.marketoUrl())
        .credential(MarketoSimulator.CLIENT_ID, Secret.of(MARKETO_SECRET))
        .crmSync(settings)
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .onWarning(warning -> heard.note(Place.PROGRESS, warning))
        .http(http())
        .build();
  }

  CrmSyncSettings relay() {
    AccessToken token = new AccessToken(Secret.of(MarketoSimulator.RELAY_TOKEN), Instant.MAX);
    return CrmSyncSettings.overHttp(cloud.relayUrl(), () -> token);
  }

  /** Marketo's form, for the user who is connected by now, or for nobody that is known. */
  CredentialsForm form(boolean withPassword) {
    CredentialsForm form =
        new CredentialsForm(
            cloud.dataverseUrl(),
            Optional.empty(),
            cloud
                .marketo()
                .connection()
                .map(connection -> connection.credentials().userName())
                .orElse("nobody@contoso.com"),
            cloud.tenant().id().toString(),
            credentials(withPassword));
    walk.from(form);
    return form;
  }

  static CrmCredentials credentials(boolean withPassword) {
    return withPassword
        ? CrmCredentials.userPassword(
            Secret.of(PASSWORD), CRM_APP.toString(), Secret.of(CRM_SECRET))
        : CrmCredentials.serverToServer(CRM_APP.toString(), Secret.of(CRM_SECRET));
  }

  /** Does something that may fail, and notes how. */
  void attempt(Runnable work) {
    try {
      work.run();
    } catch (SdkException | IllegalStateException | IllegalArgumentException e) {
      heard.thrown(e);
      walk.from(e);
    }
  }

  private HttpCustomizer http() {
    return http ->
        http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager())
            .addNetworkInterceptor(wire);
  }

  @Override
  public void close() {
    cloud.close();
  }
}
