package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.dynamics.signin.SignInProblem;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.UUID;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SimulatedCloudTest
class CertificateSignInTest {
  private static final HeldCertificate OURS = new HeldCertificate.Builder().rsa2048().build();
  private static final HeldCertificate OTHER = new HeldCertificate.Builder().rsa2048().build();
  private static final HeldCertificate CURVE = new HeldCertificate.Builder().ecdsa256().build();

  private final UUID clientId = Tenant.named("app with certificate");
  @TempDir private Path folder;
  private SimulatedCloud cloud;
  private Application app;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    app = cloud.tenant().addApplication(clientId, "App", "unused-secret");
    app.certificates().add(OURS.certificate());
  }

  @Test
  void certificateAndKeyAsTextSignIn() {
    signIn(pem(OURS));

    assertThat(Simulated.exchanges(cloud, "entra"))
        .containsExactly("POST /contoso.com/oauth2/v2.0/token 200");
  }

  @Test
  void certificateAndKeyFromFilesSignIn() throws Exception {
    Path certificate = Files.writeString(folder.resolve("cert.pem"), OURS.certificatePem());
    Path key = Files.writeString(folder.resolve("key.pem"), OURS.privateKeyPkcs8Pem());
    Path both =
        Files.writeString(
            folder.resolve("both.pem"), OURS.privateKeyPkcs8Pem() + OURS.certificatePem());

    signIn(EntraCredential.certificate("contoso.com", clientId.toString(), certificate, key));
    signIn(EntraCredential.certificate("contoso.com", clientId.toString(), both, both));

    assertThat(cloud.transcript().of("entra")).extracting(e -> e.status()).containsOnly(200);
  }

  @Test
  void pkcs12FileSignsIn() throws Exception {
    signIn(
        EntraCredential.certificate(
            "contoso.com", clientId.toString(), pkcs12("password"), Secret.of("password")));

    assertThat(cloud.transcript().of("entra")).hasSize(1);
  }

  @Test
  void certificateOfAChainIsFoundByItsKey() {
    signIn(
        EntraCredential.certificate(
            "contoso.com",
            clientId.toString(),
            OTHER.certificatePem() + OURS.certificatePem(),
            Secret.of(OURS.privateKeyPkcs8Pem())));

    assertThat(cloud.transcript().of("entra")).hasSize(1);
  }

  @Test
  void certificateThatIsNotRegisteredIsToldWithTheWayOut() {
    AuthenticationException refusal =
        catchThrowableOfType(AuthenticationException.class, () -> signIn(pem(OTHER)));

    assertThat(refusal.code()).contains("AADSTS700027");
    assertThat(SignInProblem.of(refusal)).contains(SignInProblem.WRONG_CERTIFICATE);
    assertThat(refusal).hasMessageContaining("Upload the public certificate");
  }

  @Test
  void keyOfAnotherCertificateIsRefusedBeforeAnythingIsSent() {
    assertRefused(OURS.certificatePem(), OTHER.privateKeyPkcs8Pem(), "belongs to none");
  }

  @Test
  void keyInAnotherFormIsRefusedWithTheCommandThatConvertsIt() {
    assertRefused(OURS.certificatePem(), OURS.privateKeyPkcs1Pem(), "openssl pkcs8");
  }

  @Test
  void damagedOrMissingPartsAreNamed() {
    String key = OURS.privateKeyPkcs8Pem();
    assertRefused("no certificate at all", key, "no certificate in PEM form");
    assertRefused("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", key, "damaged");
    assertRefused(
        OURS.certificatePem(),
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "damaged");
    assertRefused(CURVE.certificatePem(), CURVE.privateKeyPkcs8Pem(), "RSA keys only");
  }

  @Test
  void fileThatCannotBeOpenedIsNamedWithoutItsPassword() throws Exception {
    Path file = pkcs12("password");

    assertThatThrownBy(
            () ->
                EntraCredential.certificate(
                    "contoso.com", clientId.toString(), file, Secret.of("planted-wrong")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("planted");
    assertThatThrownBy(
            () ->
                EntraCredential.certificate(
                    "contoso.com", clientId.toString(), folder.resolve("no.pem"), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.pem");
  }

  private void assertRefused(String certificate, String key, String why) {
    assertThatThrownBy(
            () ->
                EntraCredential.certificate(
                    "contoso.com", clientId.toString(), certificate, Secret.of(key)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("PRIVATE KEY-----\n");
    assertThat(cloud.transcript().exchanges()).isEmpty();
  }

  private EntraCredential pem(HeldCertificate certificate) {
    return EntraCredential.certificate(
        "contoso.com",
        clientId.toString(),
        certificate.certificatePem(),
        Secret.of(certificate.privateKeyPkcs8Pem()));
  }

  private Path pkcs12(String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "app",
        OURS.keyPair().getPrivate(),
        password.toCharArray(),
        new Certificate[] {OURS.certificate()});
    Path file = folder.resolve("app.pfx");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }

  private void signIn(EntraCredential credential) {
    try (DynamicsClient client = Simulated.builder(cloud).credential(credential).build()) {
      client.signIn();
    }
  }
}
