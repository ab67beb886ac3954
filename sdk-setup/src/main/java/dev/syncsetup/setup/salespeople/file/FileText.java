package dev.syncsetup.setup.salespeople.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of a file and the characters they stand for: UTF-8 or UTF-16, with a mark or not. */
final class FileText {
  private static final int LOOKED_AT = 512;

  private final Path path;
  private final byte[] begin;

  private FileText(Path path, byte[] begin) {
    this.path = path;
    this.begin = begin;
  }

  static FileText of(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new FileText(path, in.readNBytes(LOOKED_AT));
    }
  }

  /** What speaks against reading the file as text at all. */
  Optional<RowProblem> objection() {
    if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x1f, 0x8b)) {
      return problem(
          "the file is an archive or a workbook, not a CSV",
          "Unpack it, or save the workbook as 'CSV UTF-8 (comma delimited)'");
    }
    if (begins(0xd0, 0xcf, 0x11, 0xe0) || begins(0x25, 0x50, 0x44, 0x46)) {
      return problem(
          "the file is a workbook or a document, not a CSV",
          "Save it as 'CSV UTF-8 (comma delimited)'");
    }
    return Optional.empty();
  }

  /** The characters; what is no character of the encoding is an error. */
  Reader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.skipNBytes(mark());
    return reader(in);
  }

  String encoding() {
    return charset().name();
  }

  /** The line with the first bytes that are no characters. */
  long brokenLine() throws IOException {
    long line = 1;
    // Without a buffer before the decoder's own, which gives up at the first bad byte it fetches.
    try (Reader reader = open()) {
      for (int c = reader.read(); c != -1; c = reader.read()) {
        line += c == '\n' ? 1 : 0;
      }
    } catch (CharacterCodingException found) {
      // The line is counted up to here.
    }
    return line;
  }

  private Reader reader(InputStream in) {
    return new InputStreamReader(
        in,
        charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private int mark() {
    if (begins(0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return begins(0xff, 0xfe) || begins(0xfe, 0xff) ? 2 : 0;
  }

  /** Without a mark, headings in UTF-16 show by the zero in every other byte. */
  private Charset charset() {
    if (begins(0xfe, 0xff) || (begin.length > 1 && begin[0] == 0 && begin[1] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if (begins(0xff, 0xfe) || (begin.length > 1 && begin[0] != 0 && begin[1] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private boolean begins(int... bytes) {
    if (begin.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((begin[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<RowProblem> problem(String reason, String remedy) {
    return Optional.of(RowProblem.ofFile(1, "", reason, remedy));
  }
}
