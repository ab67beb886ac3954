package dev.syncsetup.marketo.handoff.signing;

import dev.syncsetup.core.errors.SdkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people whose signed confirmations count, by name. Immutable and thread-safe. */
public final class TrustedSigners {
  private final Map<String, PublicKey> keys;

  private TrustedSigners(Map<String, PublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * Trusts these people.
   *
   * @param publicLines as {@link OperatorKey#publicLine} gives them; empty lines and lines that
   *     start with # are skipped
   * @throws IllegalArgumentException when a line holds no key, two keys have the same name, or
   *     there is none at all
   */
  public static TrustedSigners of(String... publicLines) {
    return of(List.of(publicLines));
  }

  /**
   * Trusts the people in a file with one public line each.
   *
   * @throws SdkException when the file cannot be read or a line in it holds no key
   */
  public static TrustedSigners read(Path file) {
    try {
      return of(Files.readAllLines(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new SdkException("The trusted signers could not be read from " + file + ".", e);
    }
  }

  private static TrustedSigners of(List<String> publicLines) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (String text : publicLines) {
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      PublicLine line = PublicLine.parse(text);
      if (keys.put(line.name(), line.key()) != null) {
        throw new IllegalArgumentException("There are two keys of " + line.name() + ".");
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("Nobody is trusted, so nothing could be confirmed.");
    }
    return new TrustedSigners(keys);
  }

  /** Whether there is a key of this name. */
  public boolean knows(String name) {
    return keys.containsKey(name);
  }

  /** Whether the person of this name has signed these bytes. */
  public boolean verify(String name, byte[] content, String signature) {
    PublicKey key = keys.get(name);
    if (key == null) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(content);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "TrustedSigners" + keys.keySet();
  }
}
