package dev.syncsetup.marketo.handoff;

import java.util.List;

/** Words that every form of a sheet shares. */
final class SheetParts {
  static final String IRREVERSIBLE = "Irreversible: this cannot be undone";
  static final String WARNINGS = "Read this first";
  static final String STEPS = "Do this, in this order";
  static final String QUESTIONS = "Read back from the screen";
  static final String CLOSING_TITLE = "When it is done";
  static final String SECRET = "(secret, not on this sheet)";

  static final List<String> CLOSING =
      List.of(
          "Confirm with your name, the time, what the screen showed, and an answer to each question."
              + " Copy answers from the screen, not from this sheet.",
          "Was a confirmation wrong? Confirm again: the latest one counts.");

  private SheetParts() {}

  /** One line, in which control and direction characters can neither hide nor command. */
  static String line(String text) {
    StringBuilder out = new StringBuilder();
    text.replaceAll("\\R", " ").codePoints().map(SheetParts::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          0xFFFD;
      default -> character;
    };
  }
}
