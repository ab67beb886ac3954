package dev.syncsetup.dynamics.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.testing.faults.Damage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MultipartReaderTest {
  private static final String TYPE = "multipart/mixed; boundary=batchresponse_1";
  private static final String ANSWER =
      """
      --batchresponse_1
      Content-Type: application/http
      Content-Transfer-Encoding: binary

      HTTP/1.1 200 OK
      Content-Type: application/json; odata.metadata=minimal
      OData-Version: 4.0

      {"value":"x"}
      --batchresponse_1
      Content-Type: multipart/mixed; boundary="changesetresponse_2"

      --changesetresponse_2
      Content-Type: application/http
      Content-Transfer-Encoding: binary
      Content-ID: 1

      HTTP/1.1 204 No Content
      OData-EntityId: https://contoso.crm4.dynamics.com/api/data/v9.2/leads(1)


      --changesetresponse_2
      Content-Type: application/http
      Content-Transfer-Encoding: binary
      Content-ID: 2

      HTTP/1.1 204 No Content


      --changesetresponse_2--
      --batchresponse_1
      Content-Type: application/http
      Content-Transfer-Encoding: binary

      HTTP/1.1 429 Unknown Error
      Retry-After: 5

      {"error":{"code":"0x80072322","message":"Number of requests exceeded the limit."}}
      --batchresponse_1--
      """
          .replace("\n", "\r\n");

  @Example
  void answersComeInTheirOrderWithStatusHeadersAndBody() {
    List<OperationAnswer> answers = MultipartReader.read(TYPE, ANSWER);

    assertThat(answers).extracting(OperationAnswer::status).containsExactly(200, 204, 204, 429);
    assertThat(answers.get(0).body()).isEqualTo("{\"value\":\"x\"}");
    assertThat(answers.get(1).header("odata-entityid")).get().asString().endsWith("leads(1)");
    assertThat(answers.get(1).body()).isEmpty();
    assertThat(answers.get(3).header("Retry-After")).contains("5");
  }

  @Example
  void partWithoutHeadersIsAnAnswer() {
    String body = "--b\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n--b--";

    assertThat(MultipartReader.read("multipart/mixed; boundary=b", body))
        .extracting(OperationAnswer::status)
        .containsExactly(204);
  }

  @Example
  void changeSetInsideAChangeSetIsRefused() {
    String leaf = "--c\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n--c--\r\n";
    String middle = "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + leaf + "--b--\r\n";
    String outer = "--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + middle + "--a--";

    assertThat(MultipartReader.read("multipart/mixed; boundary=b", middle)).hasSize(1);
    assertThatThrownBy(() -> MultipartReader.read("multipart/mixed; boundary=a", outer))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("too deep");
  }

  /** The last two characters are the line end behind the closing boundary. */
  @Property
  void answerCutAnywhereIsNoticed(@ForAll @IntRange(max = 2000) int length) {
    int cut = Math.min(length, ANSWER.length() - "--\r\n".length());

    assertThatThrownBy(() -> MultipartReader.read(TYPE, ANSWER.substring(0, cut)))
        .isInstanceOf(UnexpectedResponseException.class);
  }

  @Property
  void garbageIsATypedErrorAndNothingElse(
      @ForAll("types") String type, @ForAll("garbage") String body) {
    try {
      assertThat(MultipartReader.read(type, body))
          .allMatch(answer -> answer.status() >= 100 && answer.status() < 600);
    } catch (UnexpectedResponseException expected) {
      assertThat(expected).hasMessageContaining("cannot be read").hasNoCause();
    }
  }

  @Property
  void damagedAnswerIsATypedErrorAndNothingElse(
      @ForAll @IntRange(max = 1400) int place, @ForAll("garbage") String garbage) {
    int at = Math.min(place, ANSWER.length());
    String damaged = ANSWER.substring(0, at) + garbage + ANSWER.substring(at);
    try {
      assertThat(MultipartReader.read(TYPE, damaged)).isNotNull();
    } catch (UnexpectedResponseException expected) {
      assertThat(expected).hasNoCause();
    }
  }

  @Property
  void anyAnswersComeBackFromTheirParts(@ForAll("operations") List<OperationAnswer> answers) {
    String parts =
        answers.stream()
            .map(answer -> "--b\r\nContent-Type: application/http\r\n\r\n" + http(answer))
            .collect(Collectors.joining());

    assertThat(MultipartReader.read("multipart/mixed; boundary=b", parts + "--b--"))
        .containsExactlyElementsOf(answers);
  }

  @Property
  void answerDamagedAnywhereIsATypedErrorAndNothingElse(@ForAll long seed) {
    try {
      assertThat(MultipartReader.read(TYPE, Damage.of(ANSWER, seed))).isNotNull();
    } catch (UnexpectedResponseException expected) {
      assertThat(expected).hasNoCause();
    }
  }

  /** A pattern that tries every place again would take hours for this one. */
  @Example
  void endlessContentTypeIsRefused() {
    String type = "multipart/mixed; " + "boundary=b".repeat(400_000) + "\n";

    assertThatThrownBy(() -> MultipartReader.read(type, "--b--"))
        .isInstanceOf(UnexpectedResponseException.class);
    assertThatThrownBy(() -> MultipartReader.read(TYPE, ANSWER.replace("multipart/mixed; ", type)))
        .isInstanceOf(UnexpectedResponseException.class);
  }

  private static String http(OperationAnswer answer) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + answer.status() + " Reason\r\n");
    answer.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    return text + "\r\n" + answer.body() + "\r\n";
  }

  @Provide
  Arbitrary<List<OperationAnswer>> operations() {
    Arbitrary<Map<String, String>> headers =
        Arbitraries.maps(
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20).map(String::strip))
            .ofMaxSize(3)
            .map(all -> new OperationAnswer(200, all, "").headers());
    Arbitrary<String> bodies =
        Arbitraries.of(
                "{", "}", "\"x\":1", "\r\n", "\r\n\r\n", "-", "--c", "HTTP/1.1 200", " ", "ü")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts).strip());
    return Combinators.combine(Arbitraries.integers().between(100, 599), headers, bodies)
        .as(OperationAnswer::new)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(
        TYPE,
        "multipart/mixed; boundary=\"b\"",
        "multipart/mixed;boundary=b; charset=utf-8",
        "multipart/mixed",
        "application/json",
        "text/html",
        "");
  }

  @Provide
  Arbitrary<String> garbage() {
    Arbitrary<String> token =
        Arbitraries.of(
            "--b",
            "--batchresponse_1",
            "--",
            "\r\n",
            "\r\n\r\n",
            "\n",
            ":",
            " ",
            "Content-Type: application/http",
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: multipart/mixed",
            "HTTP/1.1 204 No Content",
            "HTTP/1.1 999 Odd",
            "HTTP/1.1 200",
            "<html>",
            "{}",
            "\0",
            "é");
    return token.list().ofMaxSize(24).map(parts -> String.join("", parts));
  }
}
