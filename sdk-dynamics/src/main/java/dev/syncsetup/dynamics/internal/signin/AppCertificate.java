package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an app proves itself with.
 *
 * @param certificate registered with the app
 * @param privateKey the RSA key that belongs to it
 */
public record AppCertificate(X509Certificate certificate, PrivateKey privateKey) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  /** From PEM texts; a text may hold more than is needed, for example a chain or both parts. */
  public static AppCertificate pem(String certificates, Secret privateKey) {
    return matching(certificates(certificates), privateKey(privateKey.reveal()));
  }

  /** From a PKCS#12 file. */
  public static AppCertificate pkcs12(Path file, Secret password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      char[] characters = password.reveal().toCharArray();
      store.load(in, characters);
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, characters);
        if (key instanceof PrivateKey secret
            && store.getCertificate(alias) instanceof X509Certificate certificate) {
          return matching(List.of(certificate), secret);
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "The PKCS#12 file "
              + file
              + " cannot be opened ("
              + e.getClass().getSimpleName()
              + "). Check path, format and password.",
          e);
    }
    throw new IllegalArgumentException("The PKCS#12 file " + file + " holds no private key.");
  }

  /** The text of a PEM file. */
  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException("The PEM file " + file + " cannot be read.", e);
    }
  }

  @Override
  public String toString() {
    return "AppCertificate[" + certificate.getSubjectX500Principal() + "]";
  }

  private static AppCertificate matching(List<X509Certificate> certificates, PrivateKey key) {
    if (!(key instanceof RSAPrivateKey secret)) {
      throw new IllegalArgumentException("Entra ID accepts RSA keys only: " + key.getAlgorithm());
    }
    for (X509Certificate each : certificates) {
      if (each.getPublicKey() instanceof RSAPublicKey open
          && open.getModulus().equals(secret.getModulus())) {
        return new AppCertificate(each, key);
      }
    }
    throw new IllegalArgumentException(
        "The private key belongs to none of the certificates given. Give the two parts of one"
            + " pair.");
  }

  private static List<X509Certificate> certificates(String text) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (byte[] block : blocks(text, "CERTIFICATE")) {
        found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block)));
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("The certificate is damaged: export it again.", e);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "The text holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).");
    }
    return found;
  }

  /** Without causes: a parser could quote what it stumbles over. */
  private static PrivateKey privateKey(String text) {
    List<byte[]> keys = blocks(text, "PRIVATE KEY");
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "The text holds no private key in PKCS#8 form (-----BEGIN PRIVATE KEY-----). Convert"
              + " other forms with: openssl pkcs8 -topk8 -nocrypt -in key.pem");
    }
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "The private key is damaged or no RSA key; Entra ID accepts RSA keys only.");
    }
  }

  private static List<byte[]> blocks(String text, String type) {
    List<byte[]> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals(type)) {
        found.add(Base64.getMimeDecoder().decode(block.group(2)));
      }
    }
    return found;
  }
}
