package dev.syncsetup.marketo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.WireJson;
import dev.syncsetup.testing.faults.Damage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever Marketo answers is a success, a refusal, or JSON that does not fit. */
class AnyEnvelopeTest {
  private static final String SECRET = "planted-s3cret";

  private static final List<String> ENVELOPES =
      List.of(
          """
          {"requestId":"e42b#14272d07d78","success":true,"result":[{"id":1,"status":"updated"}],\
          "moreResult":true,"nextPageToken":"abc"}""",
          """
          {"requestId":"e42b#14272d07d78","success":false,"errors":[{"code":"606","message":"Max \
          rate limit exceeded"},{"code":610,"message":"Requested resource not found"}]}""",
          """
          {"requestId":"e42b#14272d07d78","success":true,"result":[],"warnings":["Beware",\
          {"code":"1003","message":"Not all"}]}""");

  private final List<Notice> heard = new ArrayList<>();
  private final MarketoRefusals refusals =
      new MarketoRefusals((operation, warning, id) -> heard.add(warning));

  @Property
  void damagedEnvelopeIsUnderstoodOrDoesNotFit(
      @ForAll("envelopes") String text, @ForAll long seed) {
    heard.clear();
    Envelope<JsonNode> envelope;
    try {
      envelope = read(Damage.of(text, seed));
    } catch (JsonProcessingException doesNotFit) {
      return;
    }
    @Nullable Refusal refusal =
        envelope == null ? null : refusals.inside("LeadsApi.find", envelope);

    if (refusal != null) {
      assertThat(refusal.error()).message().isNotBlank().doesNotContain("\n", "\r");
    } else if (envelope != null) {
      assertThat(envelope.success()).isTrue();
      assertThat(envelope.errors()).isEmpty();
    }
    assertThat(heard).doesNotContainNull();
  }

  @Property
  void onlySuccessWithoutErrorsIsSuccess(
      @ForAll("truths") String success, @ForAll("notices") List<String> errors)
      throws JsonProcessingException {
    Envelope<JsonNode> envelope =
        read("{\"success\":" + success + ",\"errors\":[" + String.join(",", errors) + "]}");

    assertThat(refusals.inside("LeadsApi.find", envelope) == null)
        .isEqualTo(success.equals("true") && errors.isEmpty());
  }

  @Property
  void anyFailureIsUnderstood(
      @ForAll @IntRange(min = 300, max = 599) int status,
      @ForAll("bodies") String text,
      @ForAll long seed) {
    Refusal refusal =
        refusals.read(
            new Answer("LeadsApi.find", status, Map.of(), Damage.of(text, seed), Optional.empty()));

    assertThat(refusal.error()).message().isNotBlank().doesNotContain("\n", "\r");
  }

  @Property
  void pageOfSomethingInBetweenIsNotQuoted(
      @ForAll("pages") String page, @ForAll @IntRange(min = 300, max = 599) int status) {
    Refusal refusal =
        refusals.read(new Answer("LeadsApi.find", status, Map.of(), page, Optional.empty()));

    assertThat(refusal.error()).hasMessageNotContaining(SECRET);
  }

  private static Envelope<JsonNode> read(String json) throws JsonProcessingException {
    return WireJson.mapper().readValue(json, new TypeReference<Envelope<JsonNode>>() {});
  }

  @Provide
  Arbitrary<String> envelopes() {
    return Arbitraries.of(ENVELOPES);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.oneOf(envelopes(), Arbitraries.strings().ofMaxLength(300));
  }

  @Provide
  Arbitrary<String> truths() {
    return Arbitraries.of("true", "false", "null");
  }

  @Provide
  Arbitrary<List<String>> notices() {
    return Arbitraries.of(
            "\"text\"",
            "{}",
            "{\"code\":null}",
            "{\"code\":601}",
            "{\"code\":\"606\"}",
            "{\"code\":[1]}",
            "7",
            "[]")
        .list()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<html>%s</html>",
            "{\"%s",
            "[\"%s\"]",
            "{\"access_token\":\"%s\"}",
            "{\"success\":\"%s\"}",
            "{\"errors\":\"%s\"}",
            "{\"success\":false,\"errors\":[{\"code\":\"601\",\"message\":{\"a\":\"%s\"}}]}")
        .map(page -> page.formatted(SECRET));
  }
}
