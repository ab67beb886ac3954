package dev.syncsetup.testing.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.internal.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ClientAssertionTest {
  private static final HeldCertificate OURS = new HeldCertificate.Builder().rsa2048().build();
  private static final HeldCertificate OTHER = new HeldCertificate.Builder().rsa2048().build();

  private final SimulatedCloud cloud;
  private final ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256");
  private final ObjectNode claims = Json.object();

  ClientAssertionTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .certificates()
        .add(OURS.certificate());
    String client = SimulatedCloud.ADMINISTRATOR.toString();
    long now = Instant.now().getEpochSecond();
    claims
        .put("iss", client)
        .put("sub", client)
        .put("aud", cloud.authority() + "/" + cloud.tenant().id() + "/oauth2/v2.0/token")
        .put("jti", UUID.randomUUID().toString())
        .put("nbf", now)
        .put("exp", now + 600);
  }

  @Test
  void eitherThumbprintNamesTheCertificate() throws Exception {
    header.put("x5t#S256", thumbprint("SHA-256"));
    assertThat(send(OURS).status()).isEqualTo(200);

    header.remove("x5t#S256");
    header.put("x5t", thumbprint("SHA-1"));
    assertThat(send(OURS).status()).isEqualTo(200);
  }

  @Test
  void foreignSignatureAndUnknownThumbprintAreRefused() throws Exception {
    header.put("x5t", thumbprint("SHA-1"));
    assertThat(send(OTHER).code()).isEqualTo(700027);

    header.put("x5t", "AAAA");
    assertThat(send(OURS).code()).isEqualTo(700027);
    header.remove("x5t");
    assertThat(send(OURS).code()).isEqualTo(700027);
  }

  @Test
  void claimsMustFitClientEndpointAndTime() throws Exception {
    header.put("x5t", thumbprint("SHA-1"));
    ObjectNode right = claims.deepCopy();
    claims.put("sub", "somebody else");
    assertThat(send(OURS).code()).isEqualTo(700021);
    claims.setAll(right);
    claims.put("aud", "https://example.com");
    assertThat(send(OURS).code()).isEqualTo(700023);
    claims.setAll(right);
    claims.put("exp", Instant.now().getEpochSecond() - 3600);
    assertThat(send(OURS).code()).isEqualTo(700024);
    claims.setAll(right);
    claims.remove("jti");
    assertThat(send(OURS).code()).isEqualTo(50027);
  }

  @Test
  void somethingElseThanATokenIsRefused() {
    assertThat(assertion("a.b").send().code()).isEqualTo(50027);
    assertThat(assertion("a.b.c").send().code()).isEqualTo(50027);
    assertThat(assertion("a.b.c").with("client_assertion_type", "saml").send().code())
        .isEqualTo(50027);
  }

  private TokenCaller.Answer send(HeldCertificate signer) throws GeneralSecurityException {
    String signed = base64(Json.text(header)) + "." + base64(Json.text(claims));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(signer.keyPair().getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return assertion(signed + "." + encode(signature.sign())).send();
  }

  private TokenCaller assertion(String value) {
    return TokenCaller.application(cloud)
        .without("client_secret")
        .with("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .with("client_assertion", value);
  }

  private static String thumbprint(String algorithm) throws GeneralSecurityException {
    return encode(MessageDigest.getInstance(algorithm).digest(OURS.certificate().getEncoded()));
  }

  private static String base64(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
