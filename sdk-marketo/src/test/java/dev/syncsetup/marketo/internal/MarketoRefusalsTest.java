package dev.syncsetup.marketo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketoRefusalsTest {
  private final List<Notice> heard = new ArrayList<>();
  private final MarketoRefusals refusals =
      new MarketoRefusals((operation, warning, id) -> heard.add(warning));

  @ParameterizedTest
  @ValueSource(strings = {"600", "601", "602"})
  void uselessTokenIsRenewed(String code) {
    Refusal refusal = refused(code, "Access token invalid");

    assertThat(refusal.remedy()).isEqualTo(Remedy.RENEW_TOKEN);
    assertThat(refusal.error())
        .isInstanceOfSatisfying(
            AuthenticationException.class, e -> assertThat(e.code()).contains(code));
  }

  @ParameterizedTest
  @CsvSource({
    "606, WAIT, true",
    "615, WAIT, true",
    "607, NONE, true",
    "604, TRY_AGAIN, true",
    "608, TRY_AGAIN, true",
    "611, TRY_AGAIN, true",
    "614, TRY_AGAIN, true",
    "713, TRY_AGAIN, true",
    "719, TRY_AGAIN, true",
    "502, TRY_AGAIN, true",
    "603, NONE, false",
    "605, NONE, false",
    "609, NONE, false",
    "610, NONE, false",
    "702, NONE, false",
    "709, NONE, false",
    "1003, NONE, false",
    "1018, NONE, false",
    "1022, NONE, true",
    "4711, NONE, false"
  })
  void codeDecidesTheRemedy(String code, Remedy remedy, boolean retryable) {
    Refusal refusal = refused(code, "whatever");

    assertThat(refusal.remedy()).isEqualTo(remedy);
    assertThat(refusal.error())
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.code()).contains(code);
              assertThat(e.isRetryable()).isEqualTo(retryable);
              assertThat(e.status()).isEqualTo(200);
              assertThat(e.requestId()).contains("e42b#1");
            });
  }

  @Test
  void kindsThatCallersActOnHaveTypesOfTheirOwn() {
    assertThat(refused("603", "Access denied").error()).isInstanceOf(PermissionException.class);
    assertThat(refused("606", "Max rate").error()).isInstanceOf(RateLimitedException.class);
    assertThat(refused("607", "Quota").error()).isInstanceOf(RateLimitedException.class);
    assertThat(refused("610", "Not found").error()).isInstanceOf(NotFoundException.class);
    assertThat(refused("1018", "CRM Enabled").error()).isInstanceOf(ConflictException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "603, Access API",
    "607, 00:00 US Central",
    "610, Web Services",
    "1018, native CRM",
    "614, Munchkin"
  })
  void frequentErrorsNameTheirRemedy(String code, String advice) {
    assertThat(refused(code, "said Marketo").error())
        .hasMessageContaining("LeadsApi.find")
        .hasMessageContaining("said Marketo")
        .hasMessageContaining(advice)
        .hasMessageContaining("e42b#1");
  }

  @Test
  void oneCodeForQueueAndQuotaIsToldApartByItsText() {
    assertThat(refused("1029", "Export daily quota exceeded").error())
        .isInstanceOf(RateLimitedException.class);
    assertThat(refused("1029", "Too many jobs in queue").error())
        .isNotInstanceOf(RateLimitedException.class);
  }

  @Test
  void ofSeveralErrorsTheHopelessOneDecides() {
    Refusal refusal =
        inside(
            """
            {"requestId":"1","success":false,"errors":[
              {"code":"604","message":"Timed out"},{"code":1006,"message":"No field x"}]}""");

    assertThat(Objects.requireNonNull(refusal).remedy()).isEqualTo(Remedy.NONE);
    assertThat(refusal.error())
        .hasMessageContaining("604 Timed out; 1006 No field x")
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.code()).contains("1006"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"result\":[],\"warnings\":[\"Nothing found\"]}",
        "{\"success\":true,\"warnings\":[{\"code\":702,\"message\":\"Nothing found\"}]}",
        "{\"success\":true,\"errors\":[]}"
      })
  void successWithWarningsOrMissingListsIsASuccess(String json) {
    assertThat(inside(json)).isNull();
    assertThat(heard).hasSize(json.contains("warnings") ? 1 : 0);
  }

  @Test
  void failureWithoutErrorsIsAFailure() {
    assertThat(Objects.requireNonNull(inside("{\"success\":false}")).error())
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("no reason");
  }

  @Test
  void jsonThatIsNoEnvelopeIsUnexpected() {
    assertThat(Objects.requireNonNull(inside("{\"login\":\"please\"}")).error())
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("proxy");
  }

  @Test
  void otherBodiesAreNotLookedInto() {
    assertThat(refusals.inside("LeadsApi.find", "text")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "401, RENEW_TOKEN",
    "403, NONE",
    "404, NONE",
    "408, TRY_AGAIN",
    "413, NONE",
    "414, NONE",
    "302, NONE",
    "429, WAIT",
    "500, TRY_AGAIN",
    "502, TRY_AGAIN"
  })
  void statusDecidesWhereThereIsNoEnvelope(int status, Remedy remedy) {
    Refusal refusal = refusals.read(answer(status, "<html>no JSON</html>"));

    assertThat(refusal.remedy()).isEqualTo(remedy);
    assertThat(refusal.error()).hasMessageContaining("HTTP " + status);
  }

  @Test
  void envelopeInAFailedAnswerDecides() {
    Refusal refusal =
        refusals.read(answer(500, "{\"errors\":[{\"code\":611,\"message\":\"System error\"}]}"));

    assertThat(refusal.error())
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.code()).contains("611");
              assertThat(e.status()).isEqualTo(500);
            });
  }

  @Test
  void waitThatTheServiceAsksForIsPassedOn() {
    assertThat(refusals.read(answer(429, "")).error())
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  private static Answer answer(int status, String body) {
    return new Answer("LeadsApi.find", status, Map.of(), body, Optional.of(Duration.ofSeconds(7)));
  }

  private Refusal refused(String code, String message) {
    return Objects.requireNonNull(
        inside(
            "{\"requestId\":\"e42b#1\",\"success\":false,\"errors\":[{\"code\":\""
                + code
                + "\",\"message\":\""
                + message
                + "\"}]}"));
  }

  private @Nullable Refusal inside(String json) {
    try {
      return refusals.inside("LeadsApi.find", WireJson.mapper().readValue(json, Envelope.class));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
