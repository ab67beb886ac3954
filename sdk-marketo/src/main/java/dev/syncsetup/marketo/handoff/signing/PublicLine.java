package dev.syncsetup.marketo.handoff.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A public key and whose it is, on one line: {@code ed25519 <base 64> <name>}. */
record PublicLine(String name, PublicKey key) {

  /** Leaves the text out of its messages: a private key may have been given by mistake. */
  static PublicLine parse(String line) {
    String[] parts = line.strip().split(" ", 3);
    if (parts.length != 3 || !parts[0].equals("ed25519") || parts[2].isBlank()) {
      throw notPublic(null);
    }
    try {
      byte[] encoded = Base64.getDecoder().decode(parts[1]);
      PublicKey key = factory().generatePublic(new X509EncodedKeySpec(encoded));
      return new PublicLine(parts[2].strip(), key);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw notPublic(e);
    }
  }

  private static IllegalArgumentException notPublic(@Nullable Exception cause) {
    return new IllegalArgumentException(
        "A line is not of the form ed25519 <public key> <name>, as OperatorKey.publicLine gives"
            + " it. It is not shown, because it may be a private key.",
        cause);
  }

  /** Leaves the text out of its messages: it is a secret. */
  static PrivateKey privateKey(String base64) {
    try {
      byte[] encoded = Base64.getDecoder().decode(base64.strip());
      return factory().generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("the second line holds no Ed25519 key");
    }
  }

  private static KeyFactory factory() throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519");
  }

  @Override
  public String toString() {
    return "ed25519 " + Base64.getEncoder().encodeToString(key.getEncoded()) + " " + name;
  }
}
