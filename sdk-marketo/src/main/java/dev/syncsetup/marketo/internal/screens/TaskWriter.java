package dev.syncsetup.marketo.internal.screens;

import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one task in the order of its screen. */
final class TaskWriter {
  private final String instance;
  private final String title;
  private final List<String> warnings = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Map<String, List<String>> expected = new LinkedHashMap<>();
  private SheetSecrets secrets = SheetSecrets.none();
  private @Nullable String irreversible;

  /**
   * A task on a screen.
   *
   * @param instance host of the Marketo instance, or what a person can tell it by
   */
  TaskWriter(String instance, String title) {
    this.instance = instance;
    this.title = title;
    enter("Marketo", instance);
  }

  TaskWriter irreversible(String why) {
    irreversible = why;
    return this;
  }

  TaskWriter warn(String warning) {
    warnings.add(warning);
    return this;
  }

  TaskWriter click(String... labels) {
    for (String label : labels) {
      enter(label, "");
    }
    return this;
  }

  TaskWriter enter(String label, String value) {
    steps.add(new Step(label, value, false));
    return this;
  }

  TaskWriter secret(String label, String which, Secret value) {
    Step step = new Step(label, which, true);
    steps.add(step);
    secrets = secrets.and(step, value);
    return this;
  }

  /** Asks for yes or no, where yes is right. */
  TaskWriter confirm(String id, String question) {
    questions.add(new Question(id, question, Kind.YES_NO));
    expected.put(id, List.of("yes"));
    return this;
  }

  /** Asks for what the screen shows; any text will do when nothing is expected. */
  TaskWriter read(String id, String question, String... right) {
    questions.add(new Question(id, question, Kind.TEXT));
    expected.put(id, List.of(right));
    return this;
  }

  /** For work that is the same whenever the same is entered, whatever the sheet's words. */
  Task byContent(String kind) {
    StringBuilder content = new StringBuilder(instance);
    steps.forEach(step -> content.append('\n').append(step.value()));
    return called(id(kind, instance) + "-" + hash(content.toString()).substring(0, 12));
  }

  /** For work that has this name, whatever is entered. */
  Task called(String id) {
    return new Task(
        new HandOffSheet(id, title, Optional.ofNullable(irreversible), warnings, steps, questions),
        secrets,
        Map.copyOf(expected));
  }

  /** The beginning of a sheet's id. */
  static String id(String kind, String instance) {
    return kind + "-" + instance.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
