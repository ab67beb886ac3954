package dev.syncsetup.core.spi.text;

import java.util.regex.Pattern;

/**
 * Text that a service wrote, made into one line: it can neither begin a line of its own in a log,
 * nor steer a terminal, nor turn the direction in which it is read. Nor does it repeat a secret.
 */
public final class OneLine {
  /** More than any message needs, and little enough for a log. */
  static final int LONGEST = 10_000;

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

  private OneLine() {}

  /** The text with a blank in place of what is no character of a line, cut after 10,000. */
  public static String of(String text) {
    String shown = Revealed.hidden(text);
    String cut = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
    return UNPRINTABLE.matcher(cut).replaceAll(" ");
  }
}
