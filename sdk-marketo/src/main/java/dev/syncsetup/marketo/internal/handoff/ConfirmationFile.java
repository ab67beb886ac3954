package dev.syncsetup.marketo.internal.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.syncsetup.core.spi.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation as it stands in a file.
 *
 * @param signature base 64; missing where a person has written the file by hand
 */
public record ConfirmationFile(
    String sheetId,
    String sheetDigest,
    String by,
    String at,
    String seen,
    Map<String, String> answers,
    @Nullable String signature) {
  private static final ObjectWriter PRETTY = WireJson.mapper().writerWithDefaultPrettyPrinter();

  public ConfirmationFile {
    Objects.requireNonNull(sheetId, "sheetId");
    Objects.requireNonNull(sheetDigest, "sheetDigest");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(seen, "seen");
    Instant.parse(Objects.requireNonNull(at, "at"));
    answers = new TreeMap<>(Map.copyOf(Objects.requireNonNull(answers, "answers")));
    requireText(sheetId, sheetDigest, by, seen);
    answers.forEach(ConfirmationFile::requireText);
  }

  /** What UTF-8 cannot write would be signed as a question mark, and so would any other. */
  private static void requireText(String... texts) {
    for (String text : texts) {
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        throw new IllegalArgumentException("a confirmation holds half a character");
      }
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException when it is no confirmation
   */
  public static ConfirmationFile parse(String json) {
    try {
      ConfirmationFile file = WireJson.mapper().readValue(json, ConfirmationFile.class);
      return Objects.requireNonNull(file, "confirmation");
    } catch (JsonProcessingException | NullPointerException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The same with its signature. */
  public ConfirmationFile signed(String base64) {
    return new ConfirmationFile(sheetId, sheetDigest, by, at, seen, answers, base64);
  }

  /** What the signature covers: everything else, in a form without any freedom. */
  public byte[] content() {
    List<Object> content =
        List.of(
            "confirmation-1",
            sheetId,
            sheetDigest,
            by,
            at,
            seen,
            answers.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
    try {
      return WireJson.mapper().writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public String json() {
    try {
      return PRETTY.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
