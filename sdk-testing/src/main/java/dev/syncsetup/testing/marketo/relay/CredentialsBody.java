package dev.syncsetup.testing.marketo.relay;

import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.marketo.crm.Credentials;
import dev.syncsetup.testing.marketo.crm.Credentials.ConnectionType;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The contract's Credentials as they travel. */
final class CredentialsBody {
  private static final Set<String> PROPERTIES =
      Set.of(
          "connectionType",
          "organizationUrl",
          "userName",
          "password",
          "clientId",
          "clientSecret",
          "tenantId");

  private CredentialsBody() {}

  static Credentials read(Request request) {
    Body body = Body.of(request, PROPERTIES);
    ConnectionType type = type(body.text("connectionType"));
    Optional<String> password = body.optionalText("password");
    if (password.isPresent() != (type == ConnectionType.USER_PASSWORD)) {
      throw Problem.malformed("password belongs to userPassword, and only there");
    }
    return new Credentials(
        type,
        absolute(body.text("organizationUrl")),
        body.text("userName"),
        password,
        body.text("clientId"),
        body.text("clientSecret"),
        body.optionalText("tenantId"));
  }

  static String name(ConnectionType type) {
    return switch (type) {
      case SERVER_TO_SERVER -> "serverToServer";
      case USER_PASSWORD -> "userPassword";
    };
  }

  private static ConnectionType type(String name) {
    for (ConnectionType type : ConnectionType.values()) {
      if (name(type).equals(name)) {
        return type;
      }
    }
    throw Problem.malformed("connectionType must be serverToServer or userPassword");
  }

  private static String absolute(String url) {
    try {
      if (URI.create(url).getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException notUri) {
      throw Problem.malformed("organizationUrl is no URL");
    }
    throw Problem.malformed("organizationUrl must be absolute");
  }
}
