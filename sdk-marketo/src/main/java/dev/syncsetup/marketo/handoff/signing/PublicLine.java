package dev.syncsetup.marketo.handoff.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A public key and whose it is, on one line: {@code ed25519 <base 64> <name>}. */
record PublicLine(String name, PublicKey key) {

  static PublicLine parse(String line) {
    String[] parts = line.strip().split(" ", 3);
    if (parts.length != 3 || !parts[0].equals("ed25519") || parts[2].isBlank()) {
      throw new IllegalArgumentException("'" + line + "' is not of the form ed25519 <key> <name>.");
    }
    try {
      byte[] encoded = Base64.getDecoder().decode(parts[1]);
      PublicKey key = factory().generatePublic(new X509EncodedKeySpec(encoded));
      return new PublicLine(parts[2].strip(), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("'" + line + "' holds no Ed25519 key.", e);
    }
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
