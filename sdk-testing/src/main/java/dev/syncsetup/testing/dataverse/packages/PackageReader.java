package dev.syncsetup.testing.dataverse.packages;

import dev.syncsetup.testing.dataverse.organization.Organization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Opens solution packages. */
public final class PackageReader {
  private static final long LARGEST_CONTENT = 200L * 1024 * 1024;
  private static final List<String> PARTS =
      List.of("[Content_Types].xml", "solution.xml", "customizations.xml");

  private PackageReader() {}

  public static SolutionPackage read(String base64) throws InvalidPackage {
    try {
      return read(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw invalid("The file is not base64.");
    }
  }

  private static SolutionPackage read(byte[] zip) throws InvalidPackage {
    Map<String, byte[]> parts = unzip(zip);
    for (String part : PARTS) {
      if (!parts.containsKey(part)) {
        throw invalid("The solution file is invalid: it has no " + part + ".");
      }
    }
    Element solution = xml(parts, "solution.xml");
    Element manifest =
        Xml.first(solution, "SolutionManifest")
            .orElseThrow(() -> invalid("solution.xml has no SolutionManifest."));
    SolutionPackage result =
        new SolutionPackage(
            manifest, xml(parts, "customizations.xml"), solution.getAttribute("version"));
    requireSense(result);
    return result;
  }

  private static void requireSense(SolutionPackage solution) throws InvalidPackage {
    if (solution.uniqueName().isEmpty()
        || solution.publisher().isEmpty()
        || !solution.version().matches("\\d+(\\.\\d+){1,3}")) {
      throw invalid("solution.xml lacks unique name, publisher or version.");
    }
    if (compareVersions(solution.platformVersion(), Organization.VERSION) > 0) {
      throw new InvalidPackage(
          "0x80048068",
          "The package was made by version "
              + solution.platformVersion()
              + ", which is newer than "
              + Organization.VERSION
              + ".");
    }
  }

  /** Compares number by number. */
  public static int compareVersions(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.", -1))
        .filter(part -> part.matches("\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static Element xml(Map<String, byte[]> parts, String name) throws InvalidPackage {
    try {
      return Xml.parse(Objects.requireNonNull(parts.get(name)));
    } catch (SAXException e) {
      throw new InvalidPackage("0x8004802c", name + " is no valid XML: " + e.getMessage());
    }
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws InvalidPackage {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long left = LARGEST_CONTENT;
    try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        byte[] content = input.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
        left -= content.length;
        if (left < 0) {
          throw invalid("Decompressed data too big! It must stay within 200 MB.");
        }
        parts.put(entry.getName(), content);
      }
    } catch (IOException e) {
      throw invalid("The solution file is invalid: " + e.getMessage());
    }
    if (parts.isEmpty()) {
      throw invalid("The solution file is invalid: it is no zip.");
    }
    return parts;
  }

  private static InvalidPackage invalid(String message) {
    return new InvalidPackage("0x80048000", message);
  }
}
