package dev.syncsetup.testing.dataverse.odata;

import java.util.ArrayList;
import java.util.List;

/** Splits text at a separator, but not inside quotes or parentheses. */
final class Splitter {
  private Splitter() {}

  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == separator && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    if (depth != 0 || quoted) {
      throw ODataError.badRequest("Unbalanced parentheses or quotes in '" + text + "'.");
    }
    parts.add(text.substring(start));
    return parts;
  }
}
