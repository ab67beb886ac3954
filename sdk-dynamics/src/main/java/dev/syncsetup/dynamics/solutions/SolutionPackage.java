package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.internal.archive.PackageContents;
import dev.syncsetup.dynamics.internal.archive.SafeXml;
import dev.syncsetup.dynamics.internal.archive.XmlElement;
import dev.syncsetup.dynamics.internal.archive.ZipContents;
import dev.syncsetup.dynamics.solutions.components.MissingDependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * A solution zip that has been read and checked. Immutable and thread-safe; holds the bytes it will
 * upload, so that a file changed meanwhile cannot be uploaded unchecked.
 *
 * @see <a
 *     href="https://learn.microsoft.com/power-apps/developer/data-platform/customization-solutions-file-schema">
 *     Customization solutions file</a>
 */
public final class SolutionPackage {
  private static final String MANIFEST = "solution.xml";
  private static final String CUSTOMIZATIONS = "customizations.xml";

  /** With base64 on top, Dataverse refuses requests beyond about 128 MB. */
  private static final long LARGEST_FILE = 96L * 1024 * 1024;

  private final String fileName;
  private final byte[] bytes;
  private final PackageContents contents;
  private final String uniqueName;
  private final SolutionVersion version;

  private SolutionPackage(
      String fileName,
      byte[] bytes,
      PackageContents contents,
      String uniqueName,
      SolutionVersion version) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.contents = contents;
    this.uniqueName = uniqueName;
    this.version = version;
  }

  /**
   * Reads a solution zip and checks it. Nothing is unpacked to disk, no external entity or document
   * type is read, and a zip that is built to do harm is refused.
   *
   * @throws IllegalArgumentException when the file is missing, unreadable, no zip, or no solution;
   *     the message names the file, the reason and what to do
   */
  public static SolutionPackage read(Path path) {
    String file = String.valueOf(path.getFileName());
    try {
      if (!Files.isRegularFile(path)) {
        throw new IOException(
            Files.exists(path) ? "It is not a file." : "There is no such file at " + path + ".");
      }
      if (Files.size(path) > LARGEST_FILE) {
        throw new IOException("It is larger than 96 MB, which Dataverse does not accept.");
      }
      byte[] bytes = Files.readAllBytes(path);
      return checked(file, bytes, ZipContents.read(path, List.of(MANIFEST, CUSTOMIZATIONS)));
    } catch (ZipException e) {
      throw refused(file, "It is no zip file, or it is damaged.", e);
    } catch (IOException e) {
      throw refused(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static SolutionPackage checked(String file, byte[] bytes, ZipContents zip)
      throws IOException {
    PackageContents contents = new PackageContents();
    if (zip.open(MANIFEST).isEmpty()) {
      throw new IOException("It is no solution: it has no " + MANIFEST + ".");
    }
    parse(MANIFEST, zip.open(MANIFEST), contents::manifest);
    parse(CUSTOMIZATIONS, zip.open(CUSTOMIZATIONS), contents::customization);
    String uniqueName =
        contents
            .uniqueName()
            .orElseThrow(() -> new IOException(MANIFEST + " names no unique name."));
    String version =
        contents.version().orElseThrow(() -> new IOException(MANIFEST + " names no version."));
    return new SolutionPackage(file, bytes, contents, uniqueName, version(version));
  }

  private static SolutionVersion version(String text) throws IOException {
    try {
      return SolutionVersion.of(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage() + ".", e);
    }
  }

  private static void parse(String name, Optional<InputStream> entry, Consumer<XmlElement> consumer)
      throws IOException {
    if (entry.isEmpty()) {
      return;
    }
    try (InputStream in = entry.get()) {
      SafeXml.read(in, consumer);
    } catch (IOException e) {
      throw new IOException(name + " cannot be read. " + e.getMessage(), e);
    }
  }

  private static IllegalArgumentException refused(String file, String reason, IOException cause) {
    return new IllegalArgumentException(
        "The solution package "
            + file
            + " cannot be used. "
            + reason
            + " Give the zip file as the solution's vendor offers it, without unpacking it.",
        cause);
  }

  /**
   * A table the package brings or extends.
   *
   * @param logicalName name in lower case
   * @param labels display names in all languages
   */
  public record Table(String logicalName, List<String> labels) {
    public Table {
      labels = List.copyOf(labels);
    }
  }

  /** Name of the file it was read from, without folder. */
  public String fileName() {
    return fileName;
  }

  /** Technical name, unique in an organisation. */
  public String uniqueName() {
    return uniqueName;
  }

  /** Display names in all languages. */
  public List<String> friendlyNames() {
    return contents.friendlyNames();
  }

  public SolutionVersion version() {
    return version;
  }

  /** Whether it is installed as a managed solution. */
  public boolean managed() {
    return contents.managed();
  }

  /** Prefix of the names its publisher gives, without underscore; empty when it names none. */
  public String publisherPrefix() {
    return contents.publisherPrefix();
  }

  /** Tables the package brings or extends. */
  public List<Table> tables() {
    return contents.tables().entrySet().stream()
        .map(table -> new Table(table.getKey(), table.getValue()))
        .toList();
  }

  /** Names of the security roles the package brings. */
  public List<String> roles() {
    return contents.roles();
  }

  /** Names of the SDK message processing steps the package brings. */
  public List<String> pluginSteps() {
    return contents.steps();
  }

  /**
   * What the package says it needs from other solutions; those that are not installed make the
   * import fail.
   */
  public List<MissingDependency> missingDependencies() {
    return contents.dependencies();
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return fileName + " (" + uniqueName + " " + version + ")";
  }
}
