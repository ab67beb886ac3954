package dev.syncsetup.marketo.crmsync.validation;

import java.net.URI;
import java.util.List;

/**
 * What the vendor says about one of the seven checks.
 *
 * @param label exact label on the screen
 * @param causes what makes it fail, the likeliest first
 * @param page the vendor's page
 */
public record CheckGuide(String label, List<Cause> causes, URI page) {

  /**
   * One documented cause.
   *
   * @param what what is wrong
   * @param remedy what to do about it
   */
  public record Cause(String what, String remedy) {}

  public CheckGuide {
    causes = List.copyOf(causes);
  }

  /**
   * The guide to a check.
   *
   * @param label one of {@link SevenChecks#LABELS}
   * @throws IllegalArgumentException when no check is called so
   */
  public static CheckGuide of(String label) {
    return CheckGuides.ALL.stream()
        .filter(guide -> guide.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No check is called '" + label + "'."));
  }

  /** The guides to all seven, in the order of the screen. */
  public static List<CheckGuide> all() {
    return CheckGuides.ALL;
  }
}
