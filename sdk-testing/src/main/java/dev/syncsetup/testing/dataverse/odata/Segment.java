package dev.syncsetup.testing.dataverse.odata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One segment of a path, for example {@code systemusers(domainname='a@b.c')}.
 *
 * @param key what stands in the parentheses; empty when there are none
 */
public record Segment(String name, Optional<String> key) {

  static Segment parse(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return new Segment(text, Optional.empty());
    }
    if (!text.endsWith(")")) {
      throw ODataError.badRequest("Bad Request - Error in query syntax: '" + text + "'.");
    }
    return new Segment(
        text.substring(0, open), Optional.of(text.substring(open + 1, text.length() - 1)));
  }

  /** Segments of a path; slashes inside quotes do not separate. */
  public static List<Segment> path(String decoded) {
    return Splitter.split(decoded, '/').stream()
        .filter(text -> !text.isEmpty())
        .map(Segment::parse)
        .toList();
  }

  /** Whether it is that name with nothing in its parentheses. */
  public boolean is(String expected) {
    return name.equals(expected) && key.orElse("").isBlank();
  }

  /** The key as an id, if it is one. */
  public Optional<UUID> id() {
    return key.flatMap(Literal::guid);
  }

  /** Parts of a key or parameter list of the form name=value, values still as written. */
  public Map<String, String> arguments() {
    Map<String, String> result = new LinkedHashMap<>();
    for (String part : Splitter.split(key.orElse(""), ',')) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        result.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return result;
  }
}
