package dev.syncsetup.testing.dataverse.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter into words, quoted texts, parentheses, commas and colons. */
final class Lexer {
  private static final Pattern TOKEN =
      Pattern.compile("[\\w.]+'\\w*'|'[^']*'|[(),:]|\\[[^\\]]*]|[^\\s(),:'\\[]+(?::[\\d:.]+Z?)?");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  Lexer(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (!text.substring(end, matcher.start()).isBlank()) {
        break;
      }
      add(matcher.group(), matcher.start() == end);
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw syntaxError(text.substring(end).strip());
    }
  }

  /** Quoted texts that touch are one text with a doubled quote in it. */
  private void add(String token, boolean touching) {
    int last = tokens.size() - 1;
    if (touching && last >= 0 && token.startsWith("'") && tokens.get(last).startsWith("'")) {
      tokens.set(last, tokens.get(last) + token);
    } else {
      tokens.add(token);
    }
  }

  boolean atEnd() {
    return next == tokens.size();
  }

  String peek() {
    return atEnd() ? "" : tokens.get(next);
  }

  String take() {
    if (atEnd()) {
      throw syntaxError("the end");
    }
    return tokens.get(next++);
  }

  boolean takeIf(String expected) {
    boolean found = peek().equals(expected);
    if (found) {
      next++;
    }
    return found;
  }

  void expect(String expected) {
    String found = take();
    if (!found.equals(expected)) {
      throw syntaxError(found);
    }
  }

  static ODataError syntaxError(String where) {
    return ODataError.badRequest("Syntax error in $filter at '" + where + "'.");
  }
}
