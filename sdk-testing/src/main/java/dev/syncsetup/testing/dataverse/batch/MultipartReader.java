package dev.syncsetup.testing.dataverse.batch;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the body of a batch; lines end in CRLF and in nothing else. */
final class MultipartReader {
  /** A change set, or a list with the one operation that is in none. */
  record Group(boolean changeSet, List<Operation> operations) {}

  private record Part(Map<String, String> headers, String content) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)multipart/mixed\\s*;\\s*boundary=\"?([^\";]+)\"?\\s*");
  private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1");
  private static final String END = "\r\n";

  private MultipartReader() {}

  static List<Group> read(String contentType, String body) {
    List<Group> groups = new ArrayList<>();
    for (Part part : parts(contentType, body)) {
      boolean changeSet = isMultipart(part);
      groups.add(
          new Group(
              changeSet,
              changeSet
                  ? parts(part.header("Content-Type"), part.content()).stream()
                      .map(inner -> operation(inner, true))
                      .toList()
                  : List.of(operation(part, false))));
    }
    return groups;
  }

  private static List<Part> parts(String contentType, String body) {
    Matcher type = BOUNDARY.matcher(contentType);
    if (!type.matches()) {
      throw malformed("'" + contentType + "' names no boundary of a multipart/mixed body");
    }
    String delimiter = "--" + type.group(1);
    String text = END + body;
    if (!text.contains(END + delimiter + "--")) {
      throw malformed("the closing boundary is missing");
    }
    String[] pieces =
        text.substring(0, text.indexOf(END + delimiter + "--"))
            .split(Pattern.quote(END + delimiter + END), -1);
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < pieces.length; i++) {
      parts.add(part(pieces[i] + END));
    }
    return parts;
  }

  private static Part part(String text) {
    int blank = text.startsWith(END) ? 0 : text.indexOf(END + END);
    if (blank < 0) {
      throw malformed("a part has no blank line after its headers");
    }
    Map<String, String> headers = headers(text.substring(0, blank));
    int start = Math.min(text.length(), blank + (blank == 0 ? END.length() : 2 * END.length()));
    return new Part(headers, text.substring(start));
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines.split(END, -1)) {
      int colon = line.indexOf(':');
      if (line.indexOf('\n') >= 0 || (colon < 1 && !line.isEmpty())) {
        throw malformed("'" + line + "' is no header");
      }
      if (colon > 0) {
        headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static Operation operation(Part part, boolean inChangeSet) {
    boolean http = part.header("Content-Type").toLowerCase(Locale.ROOT).equals("application/http");
    if (!http || !part.header("Content-Transfer-Encoding").equalsIgnoreCase("binary")) {
      throw malformed("an operation must be binary application/http, and nothing may be nested");
    }
    int end = part.content().indexOf(END);
    Matcher line = REQUEST_LINE.matcher(end < 0 ? "" : part.content().substring(0, end));
    if (!line.matches()) {
      throw malformed("a request line is not of the form VERB address HTTP/1.1");
    }
    String contentId = part.header("Content-ID");
    if (inChangeSet && contentId.isEmpty()) {
      throw malformed("an operation of a change set has no Content-ID");
    }
    if (inChangeSet && line.group(1).equals("GET")) {
      throw malformed("a change set must not hold GET");
    }
    Part request = part(part.content().substring(end + END.length()));
    String body = request.content();
    return new Operation(
        contentId,
        line.group(1),
        line.group(2),
        request.headers(),
        body.endsWith(END) ? body.substring(0, body.length() - END.length()) : body);
  }

  private static boolean isMultipart(Part part) {
    return part.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/mixed");
  }

  static ODataError malformed(String what) {
    return ODataError.badRequest("The batch request is malformed: " + what + ".");
  }
}
