package dev.syncsetup.setup.journey;

import dev.syncsetup.core.Secret;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what callers give before anything is sent. Each refusal says what was expected. */
public final class Inputs {
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@\"<>(),;:\\\\\\[\\]]+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");

  private static final Pattern USER_NAME =
      Pattern.compile("[A-Za-z0-9'._!#^~-]{1,64}@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Inputs() {}

  public static String mail(String what, String address) {
    if (!MAIL.matcher(address).matches()) {
      throw new IllegalArgumentException(
          what + " must be an e-mail address like ops@contoso.com: " + address);
    }
    return address;
  }

  public static String userName(String userName) {
    if (!USER_NAME.matcher(userName).matches()) {
      throw new IllegalArgumentException(
          "A user name is an alias and a domain of the tenant, like marketo.sync@contoso.com: "
              + userName);
    }
    return userName;
  }

  /** The code in capitals. */
  public static String country(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(upper)) {
      throw new IllegalArgumentException(
          "A usage location is a country code of two letters like DE: " + code);
    }
    return upper;
  }

  /** A password that works where a service signs in with it. */
  public static Secret password(String owner, Secret password) {
    if (!password.reveal().equals(password.reveal().strip())) {
      throw new IllegalArgumentException(
          "The password of "
              + owner
              + " begins or ends with a blank, with which no service can sign in. Take another"
              + " one.");
    }
    return password;
  }
}
