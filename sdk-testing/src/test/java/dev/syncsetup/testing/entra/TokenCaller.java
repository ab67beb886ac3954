package dev.syncsetup.testing.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.internal.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the simulated Entra ID for tokens, field by field. */
final class TokenCaller {
  record Answer(int status, JsonNode body) {
    int code() {
      return body.path("error_codes").path(0).asInt();
    }
  }

  private final SimulatedCloud cloud;
  private final HttpClient http;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private String tenant;
  private String endpoint = "token";

  private TokenCaller(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.tenant = cloud.tenant().id().toString();
    this.http = HttpClient.newBuilder().sslContext(cloud.sslContext()).build();
  }

  /** The administrator app asking for a Dataverse token with its secret. */
  static TokenCaller application(SimulatedCloud cloud) {
    return new TokenCaller(cloud)
        .with("grant_type", "client_credentials")
        .with("client_id", SimulatedCloud.ADMINISTRATOR.toString())
        .with("client_secret", SimulatedCloud.ADMINISTRATOR_SECRET)
        .with("scope", cloud.dataverseUrl() + "/.default");
  }

  /** The administrator asking for a Dataverse token with her password. */
  static TokenCaller user(SimulatedCloud cloud) {
    return application(cloud)
        .with("grant_type", "password")
        .with("username", SimulatedCloud.ADMINISTRATOR_USER)
        .with("password", SimulatedCloud.ADMINISTRATOR_PASSWORD);
  }

  TokenCaller with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  TokenCaller without(String name) {
    fields.remove(name);
    return this;
  }

  TokenCaller at(String tenantName) {
    tenant = tenantName;
    return this;
  }

  /** Another endpoint than the one for tokens. */
  TokenCaller to(String name) {
    endpoint = name;
    return this;
  }

  Answer send() {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(cloud.authority() + "/" + tenant + "/oauth2/v2.0/" + endpoint))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("client-request-id", "11111111-2222-3333-4444-555555555555")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), Json.parse(response.body()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
