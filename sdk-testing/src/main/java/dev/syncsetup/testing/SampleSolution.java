package dev.syncsetup.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Solution packages of the shape of Marketo's, for tests and demonstrations. Managed, friendly name
 * "Marketo Lead Management", version 5.0.2.1, with a table labelled "Marketo Config", its lookup
 * "Marketo User", the role "Marketo Sync User" and several plug-in steps. The technical names
 * differ from one package to the other, so that nothing can rely on them.
 */
public enum SampleSolution {
  /** Unique name {@code lm_crm_bridge}, prefix {@code lmx}. */
  CONTOSO_NAMES("contoso-names"),

  /** Unique name {@code PeopleSyncHub}, prefix {@code pshub}. */
  FABRIKAM_NAMES("fabrikam-names");

  private static final String VERSION = "<Version>5.0.2.1</Version>";
  private static final String FRIENDLY_NAME = "description=\"Marketo Lead Management\"";

  private final String file;

  SampleSolution(String file) {
    this.file = "solutions/" + file + ".zip";
  }

  /** The zip as Marketo would deliver it. */
  public byte[] bytes() {
    try (InputStream zip =
        Objects.requireNonNull(SampleSolution.class.getResourceAsStream(file), file)) {
      return zip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the zip to a file, over an existing one, and returns its path. */
  public Path writeTo(Path target) {
    try {
      return Files.write(target, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same package under another version. */
  public byte[] withVersion(String version) {
    return with(
        "solution.xml", xml -> replaced(xml, VERSION, "<Version>" + version + "</Version>"));
  }

  /** The same package under another friendly name. */
  public byte[] withFriendlyName(String name) {
    return with(
        "solution.xml", xml -> replaced(xml, FRIENDLY_NAME, "description=\"" + name + "\""));
  }

  /** The same package, unmanaged. */
  public byte[] unmanaged() {
    return with(
        "solution.xml", xml -> replaced(xml, "<Managed>1</Managed>", "<Managed>0</Managed>"));
  }

  /** The same package without any role. */
  public byte[] withoutRoles() {
    return with("customizations.xml", xml -> cut(xml, "<Roles>", "</Roles>"));
  }

  /** The same package without any plug-in step. */
  public byte[] withoutSteps() {
    return with(
        "customizations.xml",
        xml -> cut(xml, "<SdkMessageProcessingSteps>", "</SdkMessageProcessingSteps>"));
  }

  /** The same package with one text file rewritten; a rewriting to nothing removes the file. */
  public byte[] with(String entry, UnaryOperator<String> rewriting) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(bytes()));
        ZipOutputStream to = new ZipOutputStream(result)) {
      for (ZipEntry next = from.getNextEntry(); next != null; next = from.getNextEntry()) {
        String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        String written = next.getName().equals(entry) ? rewriting.apply(text) : text;
        if (!written.isEmpty()) {
          to.putNextEntry(new ZipEntry(next.getName()));
          to.write(written.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result.toByteArray();
  }

  private static String replaced(String xml, String old, String text) {
    if (!xml.contains(old)) {
      throw new IllegalStateException("The sample has no " + old);
    }
    return xml.replace(old, text);
  }

  private static String cut(String xml, String start, String end) {
    int from = xml.indexOf(start);
    int to = xml.indexOf(end);
    if (from < 0 || to < 0) {
      throw new IllegalStateException("The sample has no " + start);
    }
    return xml.substring(0, from) + xml.substring(to + end.length());
  }
}
