package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import okhttp3.tls.HandshakeCertificates;

/** Counts the users of an organisation, in a process of its own whose heap is small. */
final class UserCounter {
  private UserCounter() {}

  /**
   * Exits with 0 when as many users were read as expected.
   *
   * @param args organisation, authority, graph, admin, tenant, client id, secret, certificate of
   *     the authority in base64, expected number
   */
  public static void main(String[] args) throws Exception {
    byte[] encoded = Base64.getDecoder().decode(args[7]);
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(
                (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(encoded)))
            .build();
    try (DynamicsClient client =
        DynamicsClient.builder(URI.create(args[0]))
            .cloud(
                new MicrosoftCloud(
                    URI.create(args[1]),
                    URI.create(args[2]),
                    URI.create(args[3]),
                    "https://service.powerapps.com/.default"))
            .credential(EntraCredential.clientSecret(args[4], args[5], Secret.of(args[6])))
            .http(b -> b.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()))
            .build()) {
      long count = client.users().list(UserFilter.all()).stream().count();
      if (count != Long.parseLong(args[8])) {
        throw new AssertionError("Read " + count + " users");
      }
    }
  }
}
