package dev.syncsetup.testing.graph.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter cut into words, read from left to right. */
final class FilterWords {
  private static final Pattern WORD =
      Pattern.compile("\\s*('(?:[^']|'')*'|[(),:]|[A-Za-z0-9_@$][A-Za-z0-9_@$/.+-]*)\\s*");

  private final String filter;
  private final List<String> words = new ArrayList<>();
  private int next;

  FilterWords(String filter) {
    this.filter = filter;
    Matcher matcher = WORD.matcher(filter);
    int at = 0;
    while (at < filter.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw invalid();
      }
      words.add(matcher.group(1));
      at = matcher.end();
    }
  }

  boolean atEnd() {
    return next == words.size();
  }

  /** Whether the next word is this one; passes it then. */
  boolean skip(String word) {
    boolean same = !atEnd() && words.get(next).equalsIgnoreCase(word);
    if (same) {
      next++;
    }
    return same;
  }

  void demand(String word) {
    if (!skip(word)) {
      throw invalid();
    }
  }

  String take() {
    if (atEnd()) {
      throw invalid();
    }
    return words.get(next++);
  }

  GraphError invalid() {
    return GraphError.badRequest("Invalid filter clause: '" + filter + "'.");
  }
}
