package dev.syncsetup.dynamics.internal.batch;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the answer to a batch. An answer that breaks off, or is no multipart at all, is an {@link
 * UnexpectedResponseException}, whatever it holds.
 */
final class MultipartReader {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)\\s*multipart/mixed\\s*;.*\\bboundary=(?:\"([^\"]+)\"|([^\\s;\"]+)).*");
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
  private static final String END = "\r\n";
  private static final int DEEPEST = 2;

  /** A boundary has 70 characters at most; the pattern takes hours for a type of megabytes. */
  private static final int LONGEST_TYPE = 1_000;

  private MultipartReader() {}

  /** The answers in their order; those of a change set that succeeded stand in its place. */
  static List<OperationAnswer> read(String contentType, String body) {
    List<OperationAnswer> answers = new ArrayList<>();
    read(contentType, body, 1, answers);
    return answers;
  }

  private static void read(
      String contentType, String body, int depth, List<OperationAnswer> answers) {
    for (String part : parts(contentType, body)) {
      int blank = part.startsWith(END) ? 0 : part.indexOf(END + END);
      if (blank < 0) {
        throw unreadable("a part has no blank line after its headers");
      }
      String type = headers(part.substring(0, blank)).getOrDefault("Content-Type", "");
      String content = afterBlank(part, blank);
      if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
        answers.add(answer(content));
      } else if (depth < DEEPEST) {
        read(type, content, depth + 1, answers);
      } else {
        throw unreadable("it is nested too deep");
      }
    }
  }

  private static List<String> parts(String contentType, String body) {
    Matcher type = BOUNDARY.matcher(contentType);
    if (contentType.length() > LONGEST_TYPE || !type.matches()) {
      throw unreadable("its content type names no boundary");
    }
    String delimiter = END + "--" + (type.group(1) == null ? type.group(2) : type.group(1));
    String text = END + body;
    List<String> parts = new ArrayList<>();
    int start = text.indexOf(delimiter);
    while (start >= 0) {
      int after = start + delimiter.length();
      if (text.startsWith("--", after)) {
        return parts;
      }
      int line = text.indexOf(END, after);
      int next = line < 0 ? -1 : text.indexOf(delimiter, line);
      if (next >= 0) {
        parts.add(text.substring(Math.min(line + END.length(), next), next) + END);
      }
      start = next;
    }
    throw unreadable("it breaks off before its closing boundary");
  }

  private static OperationAnswer answer(String http) {
    int end = http.indexOf(END);
    Matcher line = STATUS_LINE.matcher(end < 0 ? "" : http.substring(0, end));
    if (!line.matches()) {
      throw unreadable("a part has no status line");
    }
    String rest = http.substring(end + END.length());
    int blank = rest.startsWith(END) ? 0 : rest.indexOf(END + END);
    if (blank < 0) {
      throw unreadable("an answer has no blank line after its headers");
    }
    return new OperationAnswer(
        Integer.parseInt(line.group(1)),
        headers(rest.substring(0, blank)),
        afterBlank(rest, blank).strip());
  }

  private static String afterBlank(String text, int blank) {
    return text.substring(blank + (blank == 0 ? END.length() : 2 * END.length()));
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines.split(END, -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static UnexpectedResponseException unreadable(String what) {
    return new UnexpectedResponseException(
        "Dataverse answered OperationsApi.batch with something that cannot be read: "
            + what
            + ". Its operations may have been executed; read before you send them again.",
        null);
  }
}
