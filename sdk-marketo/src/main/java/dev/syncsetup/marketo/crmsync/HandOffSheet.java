package dev.syncsetup.marketo.crmsync;

import java.util.List;

/**
 * What a person does on one screen, in the order of the screen.
 *
 * @param id the same for the same work, so that a confirmation can be found again
 * @param title name of the screen
 * @param warnings to be read first
 * @param steps clicks and values, in order
 */
public record HandOffSheet(String id, String title, List<String> warnings, List<Step> steps) {

  public HandOffSheet {
    warnings = List.copyOf(warnings);
    steps = List.copyOf(steps);
  }

  /**
   * One click or one field.
   *
   * @param label as printed on the screen
   * @param value what to enter; empty for a click
   * @param secret whether the value is a secret, which is then not in {@code value}
   */
  public record Step(String label, String value, boolean secret) {}
}
