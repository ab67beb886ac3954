package dev.syncsetup.dynamics.internal.archive;

import dev.syncsetup.core.spi.text.OneLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A few entries of a zip file, read after all entries have been checked. Immutable. */
public final class ZipContents {
  private static final int MOST_ENTRIES = 10_000;

  /** What the service itself accepts, decompressed. */
  private static final long MOST_BYTES = 200L * 1024 * 1024;

  private static final int HIGHEST_RATIO = 500;

  /** Small entries may compress very well without meaning harm. */
  private static final long RATIO_MATTERS_FROM = 1024 * 1024;

  private final Map<String, byte[]> entries;

  private ZipContents(Map<String, byte[]> entries) {
    this.entries = entries;
  }

  /**
   * Checks all entries and reads the wanted ones.
   *
   * @throws IOException when the file is no zip, is damaged, or looks like an attack; the message
   *     is a sentence without file name
   */
  public static ZipContents read(Path file, List<String> wanted) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, ZipEntry> checked = check(zip);
      Map<String, byte[]> entries = new LinkedHashMap<>();
      for (String name : wanted) {
        ZipEntry entry = checked.get(name);
        if (entry != null) {
          entries.put(name, bytes(zip, entry));
        }
      }
      return new ZipContents(entries);
    }
  }

  /** The content of a wanted entry, if the zip has it. */
  public Optional<InputStream> open(String name) {
    return Optional.ofNullable(entries.get(name)).map(ByteArrayInputStream::new);
  }

  private static Map<String, ZipEntry> check(ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw new IOException("It has more than " + MOST_ENTRIES + " entries.");
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    long total = 0;
    for (ZipEntry entry : listed(zip)) {
      checkName(entry.getName());
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new IOException("It has two entries named " + entry.getName() + ".");
      }
      total += size(entry);
      if (total > MOST_BYTES) {
        throw new IOException(
            "Its content is larger than 200 MB when it is unpacked, which Dataverse refuses as"
                + " \"Decompressed data too big\".");
      }
      entries.put(entry.getName(), entry);
    }
    return entries;
  }

  /**
   * The library takes names that are no UTF-8 for damage, but lets remarks through that are none.
   */
  private static List<? extends ZipEntry> listed(ZipFile zip) throws ZipException {
    try {
      return zip.stream().toList();
    } catch (IllegalArgumentException e) {
      ZipException damaged = new ZipException("a remark is no text");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private static void checkName(String name) throws IOException {
    if (!name.equals(OneLine.of(name))) {
      throw new IOException("It has an entry whose name no file can have.");
    }
    boolean absolute = name.startsWith("/") || name.matches("[A-Za-z]:.*");
    if (absolute || name.contains("\\") || List.of(name.split("/")).contains("..")) {
      throw new IOException("It has an entry that points outside of the package: " + name + ".");
    }
  }

  private static long size(ZipEntry entry) throws IOException {
    long size = Math.max(0, entry.getSize());
    if (size > RATIO_MATTERS_FROM
        && size / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO) {
      throw new IOException(
          "Its entry " + entry.getName() + " grows suspiciously when it is unpacked.");
    }
    return size;
  }

  /** Reads no more than the directory of the zip announced, which has been checked. */
  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    int announced = Math.toIntExact(Math.max(0, entry.getSize()));
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(announced);
      if (bytes.length < announced || in.read() >= 0) {
        throw new IOException("Its entry " + entry.getName() + " is not as long as it says.");
      }
      return bytes;
    }
  }
}
