package dev.syncsetup.setup;

import java.util.regex.Pattern;

/** Checks addresses before anything is sent. */
final class Addresses {
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@\"<>(),;:\\\\\\[\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private static final Pattern USER_NAME =
      Pattern.compile("[A-Za-z0-9'._!#^~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private Addresses() {}

  static String mail(String what, String address) {
    if (!MAIL.matcher(address).matches()) {
      throw new IllegalArgumentException(
          what + " must be an e-mail address like ops@contoso.com: " + address);
    }
    return address;
  }

  static String userName(String userName) {
    if (!USER_NAME.matcher(userName).matches()) {
      throw new IllegalArgumentException(
          "A user name is an alias and a domain of the tenant, like marketo.sync@contoso.com: "
              + userName);
    }
    return userName;
  }
}
