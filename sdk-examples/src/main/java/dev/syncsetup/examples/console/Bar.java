package dev.syncsetup.examples.console;

import java.util.Locale;

/** A bar that is as full as the work is done. */
final class Bar {
  private static final int WIDTH = 20;

  private Bar() {}

  static String of(double percent) {
    double within = Math.min(100, Math.max(0, percent));
    int full = (int) Math.floor(within / 100 * WIDTH);
    return String.format(
        Locale.ROOT, "[%s%s] %3.0f %%", "#".repeat(full), "-".repeat(WIDTH - full), within);
  }
}
