package dev.syncsetup.marketo.handoff.signing;

import dev.syncsetup.core.errors.SdkException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/**
 * The key (Ed25519) with which a person signs what she has confirmed. Only she has it; programs
 * that believe her have its {@link #publicLine}. Prints no key. Immutable and thread-safe.
 */
public final class OperatorKey {
  private final String name;
  private final KeyPair pair;

  private OperatorKey(String name, KeyPair pair) {
    this.name = name;
    this.pair = pair;
  }

  /**
   * A new key.
   *
   * @param name who signs with it, as it stands in confirmations; one line
   */
  public static OperatorKey generate(String name) {
    if (name.isBlank() || !name.equals(name.strip()) || name.lines().count() > 1) {
      throw new IllegalArgumentException("'" + name + "' is no name on one line.");
    }
    try {
      return new OperatorKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform from 15 on has Ed25519.", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws SdkException when the file cannot be read or holds no key
   */
  public static OperatorKey read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() != 2) {
        throw new IllegalArgumentException("two lines are needed");
      }
      PublicLine line = PublicLine.parse(lines.get(0));
      return new OperatorKey(
          line.name(), new KeyPair(line.key(), PublicLine.privateKey(lines.get(1))));
    } catch (IOException | IllegalArgumentException e) {
      throw new SdkException(
          file + " holds no operator's key. It must be a file written by OperatorKey.write.", e);
    }
  }

  /**
   * Writes the key, private part included, to a new file; only its owner can read it where the file
   * system knows owners.
   *
   * @throws SdkException when the file exists already or cannot be written
   */
  public void write(Path file) {
    String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    try {
      Files.createFile(file, ownerOnly(file.getFileSystem()));
      Files.writeString(file, publicLine() + "\n" + secret + "\n");
    } catch (IOException e) {
      throw new SdkException(
          "The key could not be written to " + file + ". Is there a file already?", e);
    }
  }

  /** Who signs with it. */
  public String name() {
    return name;
  }

  /** The public part with the name, for {@link TrustedSigners}; no secret. */
  public String publicLine() {
    return new PublicLine(name, pair.getPublic()).toString();
  }

  /** The signature of these bytes, in base 64. */
  public String sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(content);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An Ed25519 key signs anything.", e);
    }
  }

  @Override
  public String toString() {
    return "OperatorKey[" + name + "]";
  }

  private static FileAttribute<?>[] ownerOnly(FileSystem system) {
    return system.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
