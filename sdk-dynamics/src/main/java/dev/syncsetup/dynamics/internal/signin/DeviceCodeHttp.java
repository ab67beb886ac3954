package dev.syncsetup.dynamics.internal.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.WireJson;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks on while a person has not typed in the code, as long as Entra ID wants and by the client's
 * own clock. The library would wait in real time, and would give up when it is told to slow down.
 * One sign-in at a time.
 */
final class DeviceCodeHttp implements IHttpClient {
  private static final int SLOWER_BY_SECONDS = 5;

  /** Whatever the service says of them. */
  private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);

  private static final Duration LONGEST_LIFE = Duration.ofHours(1);

  private final IHttpClient http;
  private final ClientSettings settings;
  private Duration interval = Duration.ofSeconds(5);
  private Instant end = Instant.MIN;

  DeviceCodeHttp(IHttpClient http, ClientSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  @Override
  public IHttpResponse send(HttpRequest request) throws Exception {
    IHttpResponse answer = http.send(request);
    JsonNode said = read(answer);
    if (said.has("device_code")) {
      interval = within(said.path("interval").asLong(5), LONGEST_INTERVAL);
      end = settings.clock().instant().plus(within(said.path("expires_in").asLong(), LONGEST_LIFE));
    }
    while (isPending(said)) {
      settings.sleeper().sleep(interval);
      answer = http.send(request);
      said = read(answer);
    }
    return answer;
  }

  private boolean isPending(JsonNode said) {
    String error = said.path("error").asText();
    if (error.equals("slow_down")) {
      interval = interval.plusSeconds(SLOWER_BY_SECONDS);
    } else if (!error.equals("authorization_pending")) {
      return false;
    }
    if (settings.clock().instant().isAfter(end.plus(interval))) {
      throw new AuthenticationException(
          "Nobody typed in the code before it expired. Ask for another one.",
          "expired_token",
          null);
    }
    return true;
  }

  private static Duration within(long seconds, Duration longest) {
    return Duration.ofSeconds(Math.max(1, Math.min(seconds, longest.toSeconds())));
  }

  private static JsonNode read(IHttpResponse answer) {
    try {
      return WireJson.mapper().readTree(answer.body());
    } catch (JsonProcessingException noJson) {
      return WireJson.mapper().missingNode();
    }
  }
}
