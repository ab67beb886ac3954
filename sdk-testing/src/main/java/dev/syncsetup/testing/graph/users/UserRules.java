package dev.syncsetup.testing.graph.users;

import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the values of a user have to look like. */
final class UserRules {
  private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9'.\\-_!#^~]{1,64}");
  private static final Pattern NICKNAME = Pattern.compile("[^@\\s()\\\\\\[\\]\";:<>,]{1,64}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> POLICIES =
      Set.of("None", "DisablePasswordExpiration", "DisableStrongPassword");
  private static final List<Pattern> KINDS =
      List.of(
          Pattern.compile("[a-z]"),
          Pattern.compile("[A-Z]"),
          Pattern.compile("[0-9]"),
          Pattern.compile("[^A-Za-z0-9]"));

  private final Tenant tenant;

  UserRules(Tenant tenant) {
    this.tenant = tenant;
  }

  void checkUserPrincipalName(Body body, String value) {
    int at = value.lastIndexOf('@');
    if (at < 0 || !ALIAS.matcher(value.substring(0, at)).matches()) {
      throw body.invalid("userPrincipalName");
    }
    String domain = value.substring(at + 1);
    if (tenant.domains().stream().noneMatch(domain::equalsIgnoreCase)) {
      throw GraphError.badRequest(
          "The domain portion of the userPrincipalName property is invalid. You must use one of the"
              + " verified domain names in your organization.");
    }
  }

  /** Two active accounts share neither user name nor mail nickname. */
  void checkUnique(Optional<UUID> self, String userPrincipalName, String nickname) {
    if (isTaken(tenant.accountsNamed(userPrincipalName), self)) {
      throw GraphError.conflict("userPrincipalName");
    }
    if (!nickname.isEmpty() && isTaken(tenant.accountsNicknamed(nickname), self)) {
      throw GraphError.conflict("mailNickname");
    }
  }

  private static boolean isTaken(Collection<Account> holders, Optional<UUID> self) {
    return holders.stream().anyMatch(other -> self.filter(other.id()::equals).isEmpty());
  }

  void checkText(Body body, String name, String value) {
    boolean tooLong = value.length() > UserProperties.TEXTS.getOrDefault(name, 256);
    boolean wrong =
        switch (name) {
          case "mailNickname" -> !NICKNAME.matcher(value).matches();
          case "userType" -> !Set.of("Member", "Guest").contains(value);
          case "passwordPolicies" -> !POLICIES.containsAll(Arrays.asList(value.split(", *", -1)));
          default -> value.isEmpty();
        };
    if (tooLong || wrong) {
      throw body.invalid(name);
    }
  }

  void checkUsageLocation(Body body, String value) {
    if (!COUNTRIES.contains(value)) {
      throw body.invalid("usageLocation");
    }
  }

  /** Eight characters of three kinds, unless the account's policy asks for less. */
  static void checkPassword(String password, String policies) {
    long kinds = KINDS.stream().filter(kind -> kind.matcher(password).find()).count();
    boolean weakAllowed = policies.contains("DisableStrongPassword");
    if (password.length() < 8 || password.length() > 256 || (kinds < 3 && !weakAllowed)) {
      throw GraphError.badRequest(
          "The specified password does not comply with password complexity requirements. Please"
              + " provide a different password.");
    }
  }
}
