package dev.syncsetup.marketo.crmsync.followup;

import java.util.Arrays;

/** Compares versions of the solution number by number; a missing number counts as zero. */
final class PluginVersion {
  private PluginVersion() {}

  static int compare(String one, String other) {
    int[] left = numbers(one);
    int[] right = numbers(other);
    int length = Math.max(left.length, right.length);
    return Arrays.compare(Arrays.copyOf(left, length), Arrays.copyOf(right, length));
  }

  private static int[] numbers(String version) {
    if (!version.matches("\\d{1,9}(\\.\\d{1,9})*")) {
      throw new IllegalArgumentException(
          "'" + version + "' is no version of a solution, such as 5.0.2.1.");
    }
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
