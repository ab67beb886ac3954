package dev.syncsetup.examples.onboarding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret comes from. The file never holds one itself.
 *
 * @param key the key of the file that wants it
 * @param line the line of that key
 * @param variable the environment variable that holds it
 */
public record SecretReference(String key, int line, String variable) {
  private static final Pattern FORM = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

  /**
   * Checks how the reference is written.
   *
   * @throws IllegalArgumentException for anything else, without repeating it
   */
  static void check(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A secret is never written into this file, where everybody who sees the file sees it."
              + " Put it into an environment variable and write ${env:NAME_OF_THE_VARIABLE}.");
    }
  }

  static SecretReference of(String key, int line, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(key + " is no reference");
    }
    return new SecretReference(key, line, matcher.group(1));
  }
}
