package dev.syncsetup.dynamics.signin;

import dev.syncsetup.core.errors.AuthenticationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Why Entra ID refused a sign-in, as far as a caller can do something about it.
 *
 * <p>Entra ID's numbers may change and new ones appear, so {@link #of} can find nothing; the
 * error's message holds Entra ID's own words in any case.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Entra
 *     authentication error codes</a>
 */
public enum SignInProblem {
  /** The client secret is not one of the app's. */
  WRONG_CLIENT_SECRET(
      "Use the value of the client secret, not its id. A new secret can take some minutes until it"
          + " is accepted.",
      "AADSTS7000215",
      "AADSTS70002"),

  /** The client secret was right once. */
  CLIENT_SECRET_EXPIRED(
      "The client secret has expired. Create a new one under Certificates & secrets of the app"
          + " registration.",
      "AADSTS7000222"),

  /** A confidential app did not prove itself. */
  CLIENT_SECRET_MISSING(
      "The app is confidential: give its client secret along with the password, or allow public"
          + " client flows in the app registration.",
      "AADSTS7000218",
      "AADSTS7000216"),

  /** A public app gave a secret. */
  CLIENT_SECRET_UNEXPECTED(
      "The app is public: leave its client secret out, or register it as a web app.",
      "AADSTS700025"),

  /** The certificate is not registered with the app, or the key is another one's. */
  WRONG_CERTIFICATE(
      "Upload the public certificate under Certificates & secrets of the app registration, and"
          + " sign in with the private key that belongs to it.",
      "AADSTS700027",
      "AADSTS700023",
      "AADSTS700021"),

  /** The proof made with the certificate is too old or from the future. */
  CLOCK_IS_WRONG(
      "Set this machine's clock: a proof made with a certificate counts for minutes only.",
      "AADSTS700024"),

  /** No app has the client id in this tenant. */
  UNKNOWN_APP(
      "Check the client id, and that the app is registered in this tenant.",
      "AADSTS700016",
      "AADSTS700011"),

  /** The app exists but was never admitted to this tenant. */
  APP_NOT_IN_TENANT(
      "The app has no service principal in this tenant; create it or consent.", "AADSTS7000229"),

  /** An administrator has switched the app off. */
  APP_DISABLED("The app is disabled. Enable its service principal in Entra ID.", "AADSTS7000112"),

  /** The reply address is not registered with the app. */
  REDIRECT_MISMATCH("Register the reply address with the app registration.", "AADSTS50011"),

  /** The tenant does not know the service the token is for. */
  UNKNOWN_SERVICE(
      "The tenant does not know the service this token is for. Check the address, and that it"
          + " belongs to this tenant.",
      "AADSTS500011"),

  /** The user is not in the tenant. */
  UNKNOWN_ACCOUNT("The tenant has no such account. Check user name and tenant id.", "AADSTS50034"),

  /** Wrong user name or password. */
  WRONG_PASSWORD("User name or password is wrong.", "AADSTS50126"),

  /** The directory holds no password for the account. */
  NO_PASSWORD("The account has no password in this directory; set one.", "AADSTS50056"),

  /** Too many wrong passwords. */
  ACCOUNT_LOCKED(
      "The account is locked after too many attempts. Wait, or unlock it in Entra ID.",
      "AADSTS50053"),

  /** The password must be changed first. */
  PASSWORD_EXPIRED("The password has expired. Set a new one that does not expire.", "AADSTS50055"),

  /** An administrator has blocked the account's sign-in. */
  ACCOUNT_DISABLED("The account is disabled. Enable its sign-in in Entra ID.", "AADSTS50057"),

  /** Multi-factor authentication is demanded. */
  SECOND_FACTOR_DEMANDED(
      "The account must sign in with a second factor, which a password sign-in cannot give. Exempt"
          + " this account from multi-factor authentication, or use a client secret.",
      "AADSTS50074",
      "AADSTS50076",
      "AADSTS50079"),

  /** A conditional access policy says no. */
  CONDITIONAL_ACCESS(
      "A conditional access policy blocks the sign-in. Exclude the account or this app from it.",
      "AADSTS53003"),

  /** The tenant's security defaults say no. */
  SECURITY_DEFAULTS(
      "Security defaults block password sign-in. Use a client secret, or exempt the account by"
          + " conditional access.",
      "AADSTS530035"),

  /** Nobody has consented to the app's permissions. */
  NO_CONSENT(
      "Let an administrator add the API permission to the app registration and grant admin"
          + " consent.",
      "AADSTS65001",
      "AADSTS650056",
      "AADSTS650057"),

  /** The permission needs an administrator's consent. */
  ADMIN_CONSENT_REQUIRED(
      "Let an administrator grant admin consent for the app registration.", "AADSTS90094"),

  /** The person was asked and said no. */
  SIGN_IN_DECLINED(
      "The person declined. Sign in again, and let an administrator grant admin consent if the"
          + " consent was in doubt.",
      "AADSTS65004",
      "authorization_declined"),

  /** The code was not typed in in time. */
  DEVICE_CODE_EXPIRED(
      "The code was not typed in in time. Ask for another one.",
      "AADSTS70020",
      "AADSTS70019",
      "expired_token",
      "code_expired"),

  /** There is no such tenant. */
  UNKNOWN_TENANT(
      "There is no such tenant in this cloud. Check tenant id and cloud.", "AADSTS90002"),

  /** The tenant's name can be none. */
  MALFORMED_TENANT(
      "The tenant is neither an id nor a domain. Check the tenant id.", "AADSTS900023"),

  /** A name for many tenants was given where one is needed. */
  ONE_TENANT_NEEDED(
      "Give the id of the tenant, not a common name for all tenants.",
      "AADSTS50194",
      "AADSTS9001023",
      "AADSTS50059");

  private final String remedy;

  // An unmodifiable list, which its type does not tell.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> codes;

  SignInProblem(String remedy, String... codes) {
    this.remedy = remedy;
    this.codes = List.of(codes);
  }

  /** What a person can do about it, as sentences. */
  public String remedy() {
    return remedy;
  }

  /** The problem behind an error; nothing when Entra ID gave another reason or none. */
  public static Optional<SignInProblem> of(AuthenticationException refusal) {
    return refusal.code().flatMap(SignInProblem::ofCode);
  }

  /** The problem a code of Entra ID stands for, for example AADSTS7000215 or expired_token. */
  public static Optional<SignInProblem> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.codes.contains(code)).findFirst();
  }
}
