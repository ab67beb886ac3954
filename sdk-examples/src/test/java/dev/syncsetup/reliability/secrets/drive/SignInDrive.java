package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.directory.apps.ClientSecret;
import dev.syncsetup.dynamics.signin.DeviceCodePrompt;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.tls.HeldCertificate;

/** All ways to sign in, and the secret of an app that is made on the way. */
final class SignInDrive {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().rsa2048().build();
  private static final String USER = "jane@contoso.com";
  private static final String WRONG = "wR0ng~but.St1ll-4Secret_Zx8";
  private static final UUID APP = Tenant.named("app of all ways");

  private final Rig rig;

  SignInDrive(Rig rig) {
    this.rig = rig;
    rig.planted.plantKey("key of a certificate", CERTIFICATE.privateKeyPkcs8Pem());
    rig.planted.plant("wrong secret", WRONG);
  }

  /** Signs in each way once. */
  void run() {
    seed();
    String tenant = "contoso.com";
    String app = APP.toString();
    Secret secret = Secret.of(Rig.CRM_SECRET);
    Secret password = Secret.of(Rig.PASSWORD);
    Secret key = Secret.of(CERTIFICATE.privateKeyPkcs8Pem());
    for (EntraCredential credential :
        List.of(
            EntraCredential.certificate(tenant, app, CERTIFICATE.certificatePem(), key),
            EntraCredential.clientSecret(tenant, app, secret),
            EntraCredential.clientSecret(tenant, app, Secret.of(WRONG)),
            EntraCredential.userPassword(tenant, app, USER, password),
            EntraCredential.userPassword(tenant, app, secret, USER, password),
            EntraCredential.userPassword(tenant, app, USER, Secret.of(WRONG)),
            EntraCredential.tokens(scope -> new AccessToken(Secret.of(WRONG), Instant.MAX)))) {
      signIn(credential, rig.cloud.clock()::sleep);
    }
    rig.attempt(
        () ->
            rig.walk.from(
                EntraCredential.certificate(
                    tenant, app, CERTIFICATE.certificatePem(), Secret.of("no key: " + WRONG))));
    onAnotherDevice(tenant);
    newSecret();
  }

  private void seed() {
    Application app = rig.cloud.tenant().addApplication(APP, "App", Rig.CRM_SECRET);
    app.certificates().add(CERTIFICATE.certificate());
    app.publicClient(true);
    app.delegatedConsents().add("user_impersonation");
    Account jane = rig.cloud.tenant().addAccount(USER, "Jane", Rig.PASSWORD);
    rig.cloud.dataverse().addUser(jane, "System Administrator");
  }

  private void onAnotherDevice(String tenant) {
    List<DeviceCodePrompt> prompts = new CopyOnWriteArrayList<>();
    Sleeper person =
        duration -> {
          rig.cloud.clock().sleep(duration);
          rig.cloud.entra().deviceCodes().approve(prompts.get(prompts.size() - 1).userCode(), USER);
        };
    signIn(EntraCredential.deviceCode(tenant, APP.toString(), prompts::add), person);
    rig.walk.from(prompts);
  }

  private void signIn(EntraCredential credential, Sleeper sleeper) {
    try (DynamicsClient client = rig.dynamics(credential, sleeper)) {
      rig.attempt(client::signIn);
      rig.cloud.clock().advance(Duration.ofHours(2));
      rig.attempt(() -> rig.heard.note(Place.REPORTS, client.whoAmI()));
      rig.walk.from(credential);
      rig.walk.from(client);
    }
  }

  private void newSecret() {
    try (DynamicsClient client = rig.administrator()) {
      rig.attempt(
          () -> {
            ClientSecret made =
                client
                    .directory()
                    .apps()
                    .addSecret(Rig.CRM_APP, "for the sync", Duration.ofDays(30));
            rig.planted.plant("new client secret", made.value().reveal());
            rig.walk.from(made);
            rig.walk.from(client.directory().apps().secrets(Rig.CRM_APP));
          });
    }
  }
}
