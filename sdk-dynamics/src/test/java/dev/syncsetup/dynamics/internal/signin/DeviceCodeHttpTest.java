package dev.syncsetup.dynamics.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says of waiting for a person, beyond all reason. */
class DeviceCodeHttpTest {
  private final SimulatedClock clock = new SimulatedClock();
  private int asked;

  @ParameterizedTest
  @CsvSource({
    "0, 9223372036854775807",
    "-9223372036854775808, 9223372036854775807",
    "9223372036854775807, 9223372036854775807",
    "5, -1"
  })
  void waitForAPersonEndsAfterAnHourAtTheLatest(long interval, long life) throws Exception {
    DeviceCodeHttp http =
        new DeviceCodeHttp(
            request -> asked++ == 0 ? code(interval, life) : pending(),
            ClientSettings.standard().withTime(clock, clock::sleep));
    Instant start = clock.instant();
    HttpRequest request = new HttpRequest(HttpMethod.POST, "https://login.example/");
    IHttpResponse unused = http.send(request);

    assertThatThrownBy(() -> http.send(request)).isInstanceOf(AuthenticationException.class);
    assertThat(Duration.between(start, clock.instant())).isLessThan(Duration.ofMinutes(65));
    assertThat(asked).isLessThan(3_700);
  }

  private static IHttpResponse code(long interval, long life) {
    return answer(
        "{\"device_code\":\"x\",\"interval\":" + interval + ",\"expires_in\":" + life + "}");
  }

  private static IHttpResponse pending() {
    return answer("{\"error\":\"authorization_pending\"}");
  }

  private static IHttpResponse answer(String body) {
    HttpResponse answer = new HttpResponse();
    answer.statusCode(200);
    answer.body(body);
    return answer;
  }
}
