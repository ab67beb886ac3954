package dev.syncsetup.setup.salespeople.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of people, and what reading one tells. */
final class Sheets {
  static final String HEADINGS =
      "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,"
          + "Office Phone,Mobile Phone,Fax,Alternate email address,Address,City,"
          + "State or Province,ZIP or Postal Code,Country or Region";

  static final String FIFTEEN = HEADINGS.replace(",Alternate email address", "");

  final List<Person> people = new ArrayList<>();
  final List<RowProblem> problems = new ArrayList<>();

  static Sheets read(PeopleFile file) {
    Sheets sheets = new Sheets();
    file.read(sheets.people::add, sheets.problems::add);
    return sheets;
  }

  static Sheets read(Path directory, String text) throws IOException {
    return read(PeopleFile.at(write(directory, text.getBytes(StandardCharsets.UTF_8))));
  }

  static Path write(Path directory, byte[] bytes) throws IOException {
    return Files.write(directory.resolve("people.csv"), bytes);
  }

  static byte[] encoded(int[] mark, String text, Charset charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int each : mark) {
      bytes.write(each);
    }
    bytes.write(text.getBytes(charset));
    return bytes.toByteArray();
  }

  /** A row of 16 columns. */
  static String row(String userName, String displayName, String country) {
    return userName + ",,," + displayName + ",,,,,,,,,,,," + country;
  }

  static String file(String... rows) {
    return Stream.concat(Stream.of(HEADINGS), Stream.of(rows))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
