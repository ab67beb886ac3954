package dev.syncsetup.reliability.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.syncsetup.reliability.Extent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search would notice if one redaction of the SDK were missing. */
class RemovedRedactionTest {
  private static final String CORE = "sdk-core/src/main/java/dev/syncsetup/core/";
  private static final String DYNAMICS = "sdk-dynamics/src/main/java/dev/syncsetup/dynamics/";
  private static final String MARKETO = "sdk-marketo/src/main/java/dev/syncsetup/marketo/";

  /**
   * One redaction less.
   *
   * @param place where the search finds the secret
   */
  private record Change(String source, String from, String to, String place) {

    @Override
    public String toString() {
      return source.substring(source.lastIndexOf('/') + 1) + ": " + to.strip();
    }
  }

  static Stream<Change> changes() {
    List<Change> always =
        List.of(
            new Change(CORE + "Secret.java", "return \"***\";", "return value;", "TO_STRING"),
            new Change(
                CORE + "internal/http/LoggingInterceptor.java",
                "request.url().encodedPath()",
                "String.valueOf(state.token() == null ? null : state.token().value().reveal())",
                "LOG"));
    List<Change> more =
        List.of(
            new Change(
                CORE + "spi/text/Revealed.java",
                "StringBuilder shown = new StringBuilder();",
                "if (!text.isBlank()) { return text; } StringBuilder shown = new StringBuilder();",
                "EXCEPTIONS"),
            new Change(
                CORE + "spi/Answer.java",
                "body = Revealed.hidden(body);",
                "body = body.strip();",
                "EXCEPTIONS"),
            new Change(
                DYNAMICS + "signin/DeviceCodePrompt.java",
                "\"DeviceCodePrompt[\" +",
                "userCode +",
                "TO_STRING"),
            new Change(
                MARKETO + "crmsync/RelaySettings.java",
                "OneLine.of(check.message())",
                "check.message()",
                "REPORTS"),
            new Change(
                MARKETO + "internal/relay/CredentialsJson.java",
                "\"CredentialsJson[\" +",
                "clientSecret +",
                "TO_STRING"));
    return Extent.ofThisBuild() == Extent.WHOLE
        ? Stream.concat(always.stream(), more.stream())
        : always.stream();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void missingRedactionIsFound(Change change, @TempDir Path scratch) throws Exception {
    Map<String, Set<String>> found =
        ChangedSdk.drive(change.source(), change.from(), change.to(), scratch);

    assertThat(found).containsKey(change.place());
  }

  @Test
  void nothingIsFoundWhereNoneIsMissing(@TempDir Path scratch) throws Exception {
    assumeThat(Extent.ofThisBuild()).isEqualTo(Extent.WHOLE);

    assertThat(ChangedSdk.drive(CORE + "Secret.java", "\"***\"", "\"****\"", scratch)).isEmpty();
  }
}
