package dev.syncsetup.setup.salespeople.file;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a name to sign in with may look like. */
final class UserNameRule {
  private static final int LONGEST_ALIAS = 50;
  private static final int LONGEST_DOMAIN = 48;
  private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9'.\\-_!#^~]+");
  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9-]*[A-Za-z0-9])+");

  private UserNameRule() {}

  /** What is wrong with the name. */
  static Optional<String> objection(String name) {
    int at = name.indexOf('@');
    if (at < 1 || at != name.lastIndexOf('@') || at == name.length() - 1) {
      return Optional.of("it is not like name@contoso.com");
    }
    String alias = name.substring(0, at);
    String domain = name.substring(at + 1);
    if (alias.length() > LONGEST_ALIAS) {
      return Optional.of("more than " + LONGEST_ALIAS + " characters before the @");
    }
    if (domain.length() > LONGEST_DOMAIN) {
      return Optional.of("more than " + LONGEST_DOMAIN + " characters after the @");
    }
    if (!ALIAS.matcher(alias).matches() || alias.endsWith(".")) {
      return Optional.of("before the @ only A-Z a-z 0-9 ' . - _ ! # ^ ~ are possible");
    }
    return DOMAIN.matcher(domain).matches()
        ? Optional.empty()
        : Optional.of("what follows the @ is no domain");
  }
}
