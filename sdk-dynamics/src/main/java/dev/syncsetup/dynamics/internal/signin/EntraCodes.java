package dev.syncsetup.dynamics.internal.signin;

import java.util.Map;
import java.util.Optional;

/**
 * What to do about the numbers Entra ID refuses a sign-in with.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Entra
 *     authentication error codes</a>
 */
final class EntraCodes {
  private static final String SECOND_FACTOR =
      "The account must sign in with a second factor, which a password sign-in cannot give. Exempt"
          + " this account from multi-factor authentication, or use a client secret.";
  private static final String CONSENT =
      "Let an administrator add the API permission to the app registration and grant admin"
          + " consent.";
  private static final String WRONG_SECRET =
      "Use the value of the client secret, not its id. A new secret can take some minutes until it"
          + " is accepted.";
  private static final String UNKNOWN_APP =
      "Check the client id, and that the app is registered in this tenant.";

  private static final Map<Integer, String> REMEDIES =
      Map.ofEntries(
          Map.entry(7000215, WRONG_SECRET),
          Map.entry(70002, WRONG_SECRET),
          Map.entry(
              7000222,
              "The client secret has expired. Create a new one under Certificates & secrets of the"
                  + " app registration."),
          Map.entry(
              7000218, "The app is confidential: give its client secret along with the password."),
          Map.entry(
              700025,
              "The app is public: leave its client secret out, or register it as a web app."),
          Map.entry(700016, UNKNOWN_APP),
          Map.entry(700011, UNKNOWN_APP),
          Map.entry(
              7000229, "The app has no service principal in this tenant; create it or consent."),
          Map.entry(7000112, "The app is disabled. Enable its service principal in Entra ID."),
          Map.entry(
              500011,
              "The tenant does not know the service this token is for. Check the address, and that"
                  + " it belongs to this tenant."),
          Map.entry(50034, "The tenant has no such account. Check user name and tenant id."),
          Map.entry(50126, "User name or password is wrong."),
          Map.entry(50056, "The account has no password in this directory; set one."),
          Map.entry(
              50053,
              "The account is locked after too many attempts. Wait, or unlock it in Entra ID."),
          Map.entry(50055, "The password has expired. Set a new one that does not expire."),
          Map.entry(50057, "The account is disabled. Enable its sign-in in Entra ID."),
          Map.entry(50074, SECOND_FACTOR),
          Map.entry(50076, SECOND_FACTOR),
          Map.entry(50079, SECOND_FACTOR),
          Map.entry(
              53003,
              "A conditional access policy blocks the sign-in. Exclude the account or this app from"
                  + " it."),
          Map.entry(
              530035,
              "Security defaults block password sign-in. Use a client secret, or exempt the"
                  + " account by conditional access."),
          Map.entry(65001, CONSENT),
          Map.entry(65004, CONSENT),
          Map.entry(650056, CONSENT),
          Map.entry(650057, CONSENT),
          Map.entry(90094, CONSENT),
          Map.entry(90002, "There is no such tenant in this cloud. Check tenant id and cloud."),
          Map.entry(900023, "The tenant is neither an id nor a domain. Check the tenant id."),
          Map.entry(50194, "The app belongs to one tenant only; give that tenant's id."),
          Map.entry(9001023, "Give the id of the tenant, not a common name for all tenants."));

  private EntraCodes() {}

  static Optional<String> remedy(int code) {
    return Optional.ofNullable(REMEDIES.get(code));
  }
}
