package dev.syncsetup.dynamics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.RetryAfter;
import dev.syncsetup.testing.faults.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever a service answers in place of a success, it is understood as a refusal. */
class AnyRefusalTest {
  private static final String SECRET = "planted-s3cret";

  private static final List<RefusalReader> READERS =
      List.of(new DataverseRefusals(), new GraphRefusals(), new AdminRefusals());

  private static final List<String> BODIES =
      List.of(
          """
          {"error":{"code":"0x80071151","message":"The requested operation [PublishAll] failed: \
          another [Import] is running.","innererror":{"message":"x","type":"y","stacktrace":"z",\
          "innererror":{"code":"InnerCode"}}}}""",
          """
          {"error":{"code":"Request_BadRequest","message":"Another object exists.",\
          "details":[{"code":"ObjectConflict","message":"m"}],\
          "innerError":{"date":"2026-01-05T08:00:00","request-id":"r","client-request-id":"c"}}}""",
          """
          {"Message":"An error has occurred.","ExceptionMessage":"Out of places",\
          "ErrorCode":"0x80040216"}""");

  @Property
  void anyTextIsUnderstood(
      @ForAll @IntRange(min = 100, max = 999) int status,
      @ForAll @StringLength(max = 500) String body,
      @ForAll("headers") Map<String, String> headers) {
    understood(status, body, headers);
  }

  @Property
  void anyDamagedErrorIsUnderstood(
      @ForAll("bodies") String body,
      @ForAll long seed,
      @ForAll @IntRange(min = 300, max = 599) int status,
      @ForAll("headers") Map<String, String> headers) {
    understood(status, Damage.of(body, seed), headers);
  }

  @Property
  void pageOfSomethingInBetweenIsNotQuoted(
      @ForAll @IntRange(min = 300, max = 599) int status, @ForAll("pages") String page) {
    for (RefusalReader reader : READERS) {
      assertThat(reader.read(answer(status, page, Map.of())).error())
          .hasMessageNotContaining(SECRET);
    }
  }

  @Property
  void codeMeansTheSameInItsTwoForms(@ForAll int code) {
    assertThat(DataverseCodes.parse(DataverseCodes.text(code))).contains(code);
    if (code < 0) {
      assertThat(DataverseCodes.parse(String.valueOf(code))).contains(code);
    }
  }

  private static void understood(int status, String body, Map<String, String> headers) {
    for (RefusalReader reader : READERS) {
      Refusal refusal = reader.read(answer(status, body, headers));
      assertThat(refusal.error()).message().isNotBlank().hasSizeLessThan(12_000);
      assertThat(refusal.error()).message().doesNotContain("\n", "\r");
    }
  }

  private static Answer answer(int status, String body, Map<String, String> headers) {
    return new Answer(
        "UsersApi.find",
        status,
        headers,
        body,
        RetryAfter.parse(headers.get("Retry-After"), Instant.parse("2026-01-05T08:00:00Z")));
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(BODIES);
  }

  /** Pages, JSON of others, and errors whose secret stands where no message does. */
  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<html>%s</html>",
            "%s",
            "{\"%s",
            "{\"error\":\"%s\"}",
            "{\"error\":[\"%s\"]}",
            "{\"error\":{\"message\":{\"value\":\"%s\"}}}",
            "{\"error\":{\"code\":[\"%s\"]}}",
            "{\"error\":{\"code\":\"x\",\"message\":\"m\",\"innererror\":{\"stacktrace\":\"%s\"}}}",
            "{\"error\":{\"code\":\"x\",\"message\":\"m\",\"innererror\":{\"message\":\"%s\"}}}",
            "{\"access_token\":\"%s\"}")
        .map(page -> page.formatted(SECRET));
  }

  @Provide
  Arbitrary<Map<String, String>> headers() {
    Arbitrary<String> names =
        Arbitraries.of("Retry-After", "REQ_ID", "request-id", "x-ms-service-request-id", "x");
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of("5", "-5", "1e9", "99999999999999999999", "Mon, 05 Jan 2026", ""),
            Arbitraries.strings().ofMaxLength(40));
    return Arbitraries.maps(names, values).ofMaxSize(4);
  }
}
