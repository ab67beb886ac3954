package dev.syncsetup.testing.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins that wait for a person with another device. A test plays the person. Thread-safe.
 *
 * <p>How Entra ID answers a client that asks too often is not published; this one says slow_down,
 * as RFC 8628 wants it.
 */
public final class DeviceCodes {
  private static final Duration LIFE = Duration.ofMinutes(15);

  private static final class Pending {
    final UUID applicationId;
    final String userCode;
    final Instant end;
    Instant lastAsked;
    long intervalSeconds;
    boolean declined;
    @Nullable UUID accountId;

    Pending(UUID applicationId, String userCode, Instant now, long intervalSeconds) {
      this.applicationId = applicationId;
      this.userCode = userCode;
      this.end = now.plus(LIFE);
      this.lastAsked = now;
      this.intervalSeconds = intervalSeconds;
    }
  }

  private final Tenant tenant;
  private final Clock clock;
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private long intervalSeconds = 5;

  DeviceCodes(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /** How long clients are told to wait between two questions; 5 seconds at first. */
  public synchronized void interval(Duration value) {
    intervalSeconds = value.toSeconds();
  }

  /** The person types the code in and signs in. */
  public synchronized void approve(String userCode, String userPrincipalName) {
    byUserCode(userCode).accountId =
        tenant
            .account(userPrincipalName)
            .orElseThrow(() -> new IllegalArgumentException("No account " + userPrincipalName))
            .id();
  }

  /** The person types the code in and then says no. */
  public synchronized void decline(String userCode) {
    byUserCode(userCode).declined = true;
  }

  synchronized void reset() {
    pending.clear();
    intervalSeconds = 5;
  }

  synchronized ObjectNode issue(UUID applicationId) {
    String deviceCode = "device-" + tenant.freshId("device code");
    String userCode = deviceCode.substring(7, 15).toUpperCase(Locale.ROOT);
    pending.put(deviceCode, new Pending(applicationId, userCode, clock.instant(), intervalSeconds));
    String page = "https://microsoft.com/devicelogin";
    return Json.object()
        .put("user_code", userCode)
        .put("device_code", deviceCode)
        .put("verification_uri", page)
        .put("expires_in", LIFE.toSeconds())
        .put("interval", intervalSeconds)
        .put(
            "message",
            "To sign in, use a web browser to open the page "
                + page
                + " and enter the code "
                + userCode
                + " to authenticate.");
  }

  /** The account that has signed in, once; throws as long as there is none. */
  synchronized UUID redeem(UUID applicationId, String deviceCode) {
    Pending code = pending.get(deviceCode);
    if (code == null || !code.applicationId.equals(applicationId)) {
      throw refusal("bad_verification_code", 70018, "Invalid verification code.");
    }
    Instant now = clock.instant();
    refuseOver(code, now);
    if (now.isBefore(code.lastAsked.plusSeconds(code.intervalSeconds))) {
      code.intervalSeconds += 5;
      throw refusal("slow_down", 70016, "The client asks too often.");
    }
    code.lastAsked = now;
    UUID account = code.accountId;
    if (account == null) {
      throw refusal(
          "authorization_pending",
          70016,
          "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
    }
    pending.remove(deviceCode);
    return account;
  }

  private static void refuseOver(Pending code, Instant now) {
    if (!now.isBefore(code.end)) {
      throw refusal(
          "expired_token",
          70020,
          "The provided value for the input parameter 'device_code' is not valid. This device code"
              + " has expired.");
    }
    if (code.declined) {
      throw refusal("authorization_declined", 65004, "User declined to consent to the app.");
    }
  }

  private Pending byUserCode(String userCode) {
    return pending.values().stream()
        .filter(each -> each.userCode.equalsIgnoreCase(userCode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such code: " + userCode));
  }

  private static Refusal refusal(String error, int code, String text) {
    return new Refusal(400, error, code, text);
  }
}
