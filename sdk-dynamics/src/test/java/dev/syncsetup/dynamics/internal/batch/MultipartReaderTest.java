package dev.syncsetup.dynamics.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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

  /** The last two characters are the line end behind the closing boundary. */
  @Property
  void answerCutAnywhereIsNoticed(@ForAll @IntRange(max = 2000) int length) {
    int cut = Math.min(length, ANSWER.length() - "--\r\n".length());

    assertThatThrownBy(() -> MultipartReader.read(TYPE, ANSWER.substring(0, cut)))
        .isInstanceOf(UnexpectedResponseException.class);
  }

  @Property(tries = 2000)
  void garbageIsATypedErrorAndNothingElse(
      @ForAll("types") String type, @ForAll("garbage") String body) {
    try {
      assertThat(MultipartReader.read(type, body))
          .allMatch(answer -> answer.status() >= 100 && answer.status() < 600);
    } catch (UnexpectedResponseException expected) {
      assertThat(expected).hasMessageContaining("cannot be read").hasNoCause();
    }
  }

  @Property(tries = 500)
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
