package dev.syncsetup.marketo.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.spi.WireJson;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sheet as JSON, and the digest of its work. */
final class SheetJson {
  private record Sheet(
      @Nullable String id,
      @Nullable String title,
      @Nullable String irreversible,
      @Nullable List<String> warnings,
      @Nullable List<StepJson> steps,
      @Nullable List<QuestionJson> questions,
      @Nullable String digest) {}

  private record StepJson(@Nullable String label, @Nullable String value, boolean secret) {}

  private record QuestionJson(@Nullable String id, @Nullable String text, @Nullable Kind kind) {}

  private SheetJson() {}

  static String text(HandOffSheet sheet) {
    return write(
        new Sheet(
            sheet.id(),
            sheet.title(),
            sheet.irreversible().orElse(null),
            sheet.warnings(),
            sheet.steps().stream()
                .map(step -> new StepJson(step.label(), step.value(), step.secret()))
                .toList(),
            sheet.questions().stream()
                .map(question -> new QuestionJson(question.id(), question.text(), question.kind()))
                .toList(),
            digest(sheet)));
  }

  static HandOffSheet sheet(String json) {
    try {
      Sheet sheet = given(WireJson.mapper().readValue(json, Sheet.class), "sheet");
      return new HandOffSheet(
          given(sheet.id(), "id"),
          given(sheet.title(), "title"),
          Optional.ofNullable(sheet.irreversible()),
          given(sheet.warnings(), "warnings"),
          given(sheet.steps(), "steps").stream().map(SheetJson::step).toList(),
          given(sheet.questions(), "questions").stream().map(SheetJson::question).toList());
    } catch (JsonProcessingException | NullPointerException e) {
      throw new IllegalArgumentException("This is no hand-off sheet in JSON.", e);
    }
  }

  /** Of a list, not of an object: its order does not depend on names. */
  static String digest(HandOffSheet sheet) {
    List<Object> work =
        List.of(
            "sheet-1",
            sheet.id(),
            sheet.steps().stream()
                .map(step -> List.of(step.label(), step.value(), step.secret()))
                .toList(),
            sheet.questions().stream()
                .map(question -> List.of(question.id(), question.kind()))
                .toList());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(write(work).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static Step step(StepJson step) {
    return new Step(given(step.label(), "label"), given(step.value(), "value"), step.secret());
  }

  private static Question question(QuestionJson question) {
    return new Question(
        given(question.id(), "id"), given(question.text(), "text"), given(question.kind(), "kind"));
  }

  private static <T> T given(@Nullable T value, String name) {
    return Objects.requireNonNull(value, name);
  }

  private static String write(Object value) {
    try {
      return WireJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
