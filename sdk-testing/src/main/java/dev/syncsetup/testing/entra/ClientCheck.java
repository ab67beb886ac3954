package dev.syncsetup.testing.entra;

import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Application.ClientSecret;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Finds the app that asks for a token and checks its secret. */
final class ClientCheck {
  private final Tenant tenant;
  private final Clock clock;

  ClientCheck(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /** An app that has proved itself with a secret. */
  Application confidential(Form form) {
    Application application = find(form);
    String secret =
        form.optional("client_secret")
            .orElseThrow(
                () ->
                    new Refusal(
                        401,
                        "invalid_client",
                        7000216,
                        "'client_assertion', 'client_secret' or 'request' is required for the"
                            + " 'client_credentials' grant type."));
    checkSecret(application, secret);
    return application;
  }

  /** An app that has proved itself, or that is public and need not. */
  Application any(Form form) {
    Application application = find(form);
    form.optional("client_secret")
        .ifPresentOrElse(
            secret -> checkSecret(application, secret), () -> demandPublic(application));
    return application;
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
