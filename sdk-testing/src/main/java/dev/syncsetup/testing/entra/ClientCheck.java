package dev.syncsetup.testing.entra;

import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Application.ClientSecret;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the app that asks for a token and checks its secret. */
final class ClientCheck {
  private final Tenant tenant;
  private final Clock clock;
  private final AssertionCheck assertions = new AssertionCheck();

  ClientCheck(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /**
   * An app that has proved itself with a secret or a certificate.
   *
   * @param endpoint address the request was sent to
   */
  Application confidential(Form form, String endpoint) {
    Application application = find(form);
    if (!proves(application, form, endpoint)) {
      throw new Refusal(
          401,
          "invalid_client",
          7000216,
          "'client_assertion', 'client_secret' or 'request' is required for the"
              + " 'client_credentials' grant type.");
    }
    return application;
  }

  /** An app that has proved itself, or that is public and need not. */
  Application any(Form form, String endpoint) {
    Application application = find(form);
    if (!proves(application, form, endpoint)) {
      demandPublic(application);
    }
    return application;
  }

  /** An app that asks for a code; it proves itself only later, if at all. */
  Application named(Form form) {
    return find(form);
  }

  /** Whether there is a proof; a wrong one is refused. */
  private boolean proves(Application application, Form form, String endpoint) {
    if (form.optional("client_assertion").isPresent()) {
      assertions.check(application, form, endpoint);
      return true;
    }
    Optional<String> secret = form.optional("client_secret");
    if (secret.isPresent() && isPurelyPublic(application)) {
      throw new Refusal(
          401,
          "invalid_client",
          700025,
          "Client is public so neither 'client_assertion' nor 'client_secret' should be"
              + " presented.");
    }
    secret.ifPresent(value -> checkSecret(application, value));
    return secret.isPresent();
  }

  /** A public app that was never given anything to prove itself with. */
  private static boolean isPurelyPublic(Application application) {
    return application.publicClient()
        && application.secrets().isEmpty()
        && application.certificates().isEmpty();
  }

  private Application find(Form form) {
    String clientId = form.required("client_id");
    Application application =
        tenant.applications().values().stream()
            .filter(app -> app.applicationId().toString().equalsIgnoreCase(clientId))
            .findFirst()
            .orElseThrow(() -> unknown(clientId));
    if (!application.servicePrincipal()) {
      throw new Refusal(
          401,
          "unauthorized_client",
          7000229,
          "The client application "
              + clientId
              + " is missing service principal in the tenant "
              + tenant.id()
              + ".");
    }
    return application;
  }

  private Refusal unknown(String clientId) {
    return new Refusal(
        400,
        "unauthorized_client",
        700016,
        "Application with identifier '"
            + clientId
            + "' was not found in the directory '"
            + tenant.id()
            + "'. This can happen if the application has not been installed by the administrator"
            + " of the tenant or consented to by any user in the tenant.");
  }

  private void checkSecret(Application application, String secret) {
    Instant now = clock.instant();
    Instant youngest = now.minus(tenant.signInPolicy().secretDelay());
    List<ClientSecret> fitting =
        application.secrets().stream()
            .filter(each -> each.value().equals(secret))
            .filter(each -> !each.startsAt().isAfter(youngest))
            .toList();
    if (fitting.isEmpty()) {
      throw new Refusal(
          401,
          "invalid_client",
          7000215,
          "Invalid client secret provided. Ensure the secret being sent in the request is the"
              + " client secret value, not the client secret ID, for a secret added to app '"
              + application.applicationId()
              + "'.");
    }
    if (fitting.stream().noneMatch(each -> each.expiresAt().isAfter(now))) {
      throw new Refusal(
          401,
          "invalid_client",
          7000222,
          "The provided client secret keys for app '"
              + application.applicationId()
              + "' are expired.");
    }
  }

  private static void demandPublic(Application application) {
    if (!application.publicClient()) {
      throw new Refusal(
          401,
          "invalid_client",
          7000218,
          "The request body must contain the following parameter: 'client_assertion' or"
              + " 'client_secret'.");
    }
  }
}
