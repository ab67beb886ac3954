package dev.syncsetup.testing.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Speaks to a simulated service as a careful client would, as one caller. */
public final class WebApiClient {
  /** What came back. */
  public record Answer(int status, HttpResponse<String> response, JsonNode body) {
    public String code() {
      return body.path("error").path("code").asText();
    }

    public String message() {
      return body.path("error").path("message").asText();
    }

    /** The rows of a good answer. */
    public JsonNode value() {
      if (status != 200) {
        throw new AssertionError(status + " " + code() + " " + message());
      }
      return body.path("value");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The id in OData-EntityId. */
    public String createdId() {
      return header("OData-EntityId").replaceAll(".*\\((.*)\\)", "$1");
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String root;
  private final Map<String, String> headers = new LinkedHashMap<>();

  public WebApiClient(String root, String token) {
    this.root = root;
    headers.put("Authorization", "Bearer " + token);
    headers.put("Accept", "application/json");
    headers.put("OData-Version", "4.0");
    headers.put("OData-MaxVersion", "4.0");
    headers.put("Content-Type", "application/json");
  }

  public static WebApiClient administrator(SimulatedCloud cloud) {
    return app(cloud, SimulatedCloud.ADMINISTRATOR);
  }

  public static WebApiClient app(SimulatedCloud cloud, UUID applicationId) {
    return with(cloud, applicationId, Optional.empty());
  }

  public static WebApiClient person(SimulatedCloud cloud, String userName) {
    Account account = cloud.tenant().account(userName).orElseThrow();
    return with(cloud, SimulatedCloud.ADMINISTRATOR, Optional.of(account.id()));
  }

  private static WebApiClient with(
      SimulatedCloud cloud, UUID applicationId, Optional<UUID> accountId) {
    String origin = cloud.dataverseUrl().toString();
    String token = cloud.tenant().issue(origin, applicationId, accountId, Set.of());
    return new WebApiClient(origin + "/api/data/v9.2/", token);
  }

  public WebApiClient with(String name, String value) {
    WebApiClient copy = new WebApiClient(root, "");
    copy.headers.putAll(headers);
    copy.headers.put(name, value);
    return copy;
  }

  public WebApiClient without(String name) {
    WebApiClient copy = with(name, "");
    copy.headers.remove(name);
    return copy;
  }

  public Answer get(String path) {
    return send("GET", path, "");
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  public Answer patch(String path, String body) {
    return send("PATCH", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, "");
  }

  /** Sends to a path below the root, or to a whole address; a query may hold blanks and quotes. */
  public Answer send(String method, String path, String body) {
    String address = path.startsWith("http") ? path : root + encoded(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      return new Answer(
          response.statusCode(), response, text.isEmpty() ? Json.object() : Json.parse(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String path) {
    return path.replace(" ", "%20").replace("\"", "%22").replace("[", "%5B").replace("]", "%5D");
  }

  /** A value for use in a query. */
  public static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
