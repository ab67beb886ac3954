package dev.syncsetup.reliability;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of a matrix a build goes through: a slice of it, spread evenly, or the whole with {@code
 * -Dreliability=whole}, which the profile {@code reliability} sets.
 */
public enum Extent {
  SLICE,
  WHOLE;

  /** What this build asks for. */
  public static Extent ofThisBuild() {
    return switch (System.getProperty("reliability", "slice")) {
      case "slice" -> SLICE;
      case "whole" -> WHOLE;
      default ->
          throw new IllegalArgumentException("-Dreliability takes slice or whole, nothing else.");
    };
  }

  /**
   * The cases to go through.
   *
   * @param one of so many cases belongs to the slice
   */
  public <T> List<T> of(List<T> cases, int one) {
    return this == WHOLE
        ? List.copyOf(cases)
        : IntStream.range(0, cases.size()).filter(i -> i % one == 0).mapToObj(cases::get).toList();
  }
}
