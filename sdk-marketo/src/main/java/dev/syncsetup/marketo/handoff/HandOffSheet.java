package dev.syncsetup.marketo.handoff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person does on one screen, in the order of the screen, and what she reads back from it
 * afterwards. Holds no secret in any form. Immutable and thread-safe.
 *
 * @param id the same for the same work, so that a confirmation can be found again; letters, digits,
 *     dots and dashes, fit for a file name
 * @param title name of the screen
 * @param irreversible why the work cannot be undone; empty when it can. Shown before everything
 *     else
 * @param warnings to be read before the first step; the gravest comes first
 * @param steps clicks and values, in order
 * @param questions what is to be read from the screen when the work is done
 */
public record HandOffSheet(
    String id,
    String title,
    Optional<String> irreversible,
    List<String> warnings,
    List<Step> steps,
    List<Question> questions) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,150}");

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when the id is not fit for a file name, or two questions have
   *     the same id
   */
  public HandOffSheet {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("'" + id + "' cannot be the id of a sheet.");
    }
    warnings = List.copyOf(warnings);
    steps = List.copyOf(steps);
    questions = List.copyOf(questions);
    Set<String> known = new HashSet<>();
    for (Question question : questions) {
      if (!known.add(question.id())) {
        throw new IllegalArgumentException("Two questions are called '" + question.id() + "'.");
      }
    }
  }

  /**
   * One click or one field.
   *
   * @param label as printed on the screen
   * @param value what to enter, tick or see; empty for a click; for a secret, which secret it is
   * @param secret whether the person must enter a secret, which is never in {@code value}
   */
  public record Step(String label, String value, boolean secret) {}

  /**
   * Something to read from the screen after the work. Nothing on the sheet says what the answer
   * should be.
   *
   * @param id names the answer in a confirmation
   * @param text the question, in words
   * @param kind what the answer looks like
   */
  public record Question(String id, String text, Kind kind) {

    /** What an answer looks like. */
    public enum Kind {
      /** {@code yes} or {@code no}. */
      YES_NO,
      /** Text as the screen shows it. */
      TEXT
    }
  }

  /** The sheet as Markdown, to be kept, mailed or put into a ticket. */
  public String toMarkdown() {
    return SheetMarkdown.of(this, SheetParts.CLOSING);
  }

  /**
   * The sheet as one HTML page, for the screen and for paper: no scripts, nothing loaded from
   * elsewhere, well-formed XML.
   */
  public String toHtml() {
    return SheetHtml.of(this, SheetParts.CLOSING);
  }

  /** The sheet as plain text for a terminal; control characters in values are made visible. */
  public String toText() {
    return SheetText.of(this);
  }

  /** The sheet as JSON, which {@link #fromJson} reads. */
  public String toJson() {
    return SheetJson.text(this);
  }

  /**
   * Reads what {@link #toJson} wrote. Properties of later versions are ignored.
   *
   * @throws IllegalArgumentException when the text is no sheet
   */
  public static HandOffSheet fromJson(String json) {
    return SheetJson.sheet(json);
  }

  /**
   * A digest of the work: what is entered where, and which questions are asked. It is what a
   * confirmation is bound to. Other words in warnings or questions leave it alone, so that a
   * confirmation outlives an update of this library.
   *
   * @return SHA-256 in hexadecimal
   */
  public String digest() {
    return SheetJson.digest(this);
  }
}
