package dev.syncsetup.testing.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Application;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Checks the proof an app makes with the key of a certificate (client_assertion).
 *
 * <p>Its times are held against the machine's clock: clients sign by that one, whatever a simulated
 * clock says.
 */
final class AssertionCheck {
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  void check(Application application, Form form, String endpoint) {
    if (!form.required("client_assertion_type").equals(TYPE)) {
      throw refusal(50027, "The client assertion type is not supported.");
    }
    String[] parts = form.required("client_assertion").split("\\.", -1);
    if (parts.length != 3) {
      throw refusal(50027, "Invalid JWT token. JWT is not well formed.");
    }
    JsonNode header = json(parts[0]);
    checkClaims(application, json(parts[1]), endpoint);
    X509Certificate certificate =
        application.certificates().stream()
            .filter(each -> isNamed(each, header))
            .findFirst()
            .orElseThrow(
                () ->
                    unsigned(
                        "The certificate with identifier used to sign the client assertion is not"
                            + " registered on application."));
    if (!isSigned(parts, header.path("alg").asText(), certificate)) {
      throw unsigned("The signature does not fit the certificate.");
    }
  }

  private static void checkClaims(Application application, JsonNode claims, String endpoint) {
    String clientId = application.applicationId().toString();
    if (!claims.path("iss").asText().equals(clientId)
        || !claims.path("sub").asText().equals(clientId)) {
      throw refusal(
          700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
    }
    if (!claims.path("aud").asText().equals(endpoint)) {
      throw refusal(700023, "Client assertion audience claim does not match Realm issuer.");
    }
    Instant now = Instant.now();
    Instant begin = Instant.ofEpochSecond(claims.path("nbf").asLong());
    Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
    if (begin.minus(TOLERANCE).isAfter(now) || !end.plus(TOLERANCE).isAfter(now)) {
      throw refusal(700024, "Client assertion is not within its valid time range.");
    }
    if (claims.path("jti").asText().isEmpty()) {
      throw refusal(50027, "Invalid JWT token. The claim 'jti' is missing.");
    }
  }

  /** By one of its thumbprints, in either alphabet of Base64: clients differ in that. */
  private static boolean isNamed(X509Certificate certificate, JsonNode header) {
    return (header.has("x5t#S256")
            && isThumbprint(header.path("x5t#S256").asText(), certificate, "SHA-256"))
        || (header.has("x5t") && isThumbprint(header.path("x5t").asText(), certificate, "SHA-1"));
  }

  private static boolean isThumbprint(String text, X509Certificate certificate, String algorithm) {
    try {
      byte[] expected = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
      String urlAlphabet = text.replace('+', '-').replace('/', '_').replace("=", "");
      return MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(urlAlphabet));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isSigned(String[] parts, String algorithm, X509Certificate certificate) {
    try {
      Signature signature =
          Signature.getInstance(algorithm.equals("PS256") ? "RSASSA-PSS" : "SHA256withRSA");
      if (algorithm.equals("PS256")) {
        signature.setParameter(pss());
      }
      signature.initVerify(certificate);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static AlgorithmParameterSpec pss() {
    return new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
  }

  private static JsonNode json(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Json.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw refusal(50027, "Invalid JWT token. JWT is not well formed.");
    }
  }

  private static Refusal unsigned(String why) {
    return refusal(
        700027, "Client assertion contains an invalid signature, or its key is unknown. " + why);
  }

  private static Refusal refusal(int code, String text) {
    return new Refusal(401, "invalid_client", code, text);
  }
}
