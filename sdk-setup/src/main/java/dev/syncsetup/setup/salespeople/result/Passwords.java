package dev.syncsetup.setup.salespeople.result;

import dev.syncsetup.core.Secret;
import java.security.SecureRandom;

/** Initial passwords, of letters that are not mistaken for each other. Thread-safe. */
final class Passwords {
  private static final int LENGTH = 20;
  private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
  private static final String DIGITS = "23456789";
  private static final String SIGNS = "!#$%&*?_";
  private static final String ALL = UPPER + LOWER + DIGITS + SIGNS;

  private final SecureRandom random = new SecureRandom();

  /** One of each kind, the first one a letter, which no spreadsheet takes for a formula. */
  Secret next() {
    StringBuilder password = new StringBuilder(LENGTH);
    for (String kind : new String[] {UPPER, LOWER, DIGITS, SIGNS}) {
      password.append(any(kind));
    }
    while (password.length() < LENGTH) {
      password.append(any(ALL));
    }
    return Secret.of(password.toString());
  }

  private char any(String of) {
    return of.charAt(random.nextInt(of.length()));
  }
}
