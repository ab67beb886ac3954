package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.Arrays;

/** A solution version such as 5.0.2.1, compared number by number. Immutable. */
public final class SolutionVersion implements Comparable<SolutionVersion> {
  private final String text;
  private final int[] parts;

  private SolutionVersion(String text, int[] parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Reads one to four numbers with dots between them; missing numbers count as zero.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static SolutionVersion of(String text) {
    String trimmed = text.strip();
    if (!trimmed.matches("\\d{1,9}(\\.\\d{1,9}){0,3}")) {
      throw new IllegalArgumentException(
          "A solution version is up to four numbers with dots, like 5.0.2.1: " + text);
    }
    int[] parts =
        Arrays.copyOf(Arrays.stream(trimmed.split("\\.")).mapToInt(Integer::parseInt).toArray(), 4);
    return new SolutionVersion(trimmed, parts);
  }

  /** The same for what a server has answered, which may be anything. */
  static SolutionVersion answered(String text) {
    try {
      return of(text);
    } catch (IllegalArgumentException e) {
      throw new UnexpectedResponseException("Dataverse answered a version that is none.", e);
    }
  }

  /** Whether this version is older than the other one. */
  public boolean isBefore(SolutionVersion other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(SolutionVersion other) {
    return Arrays.compare(parts, other.parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SolutionVersion version && Arrays.equals(parts, version.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }

  @Override
  public String toString() {
    return text;
  }
}
