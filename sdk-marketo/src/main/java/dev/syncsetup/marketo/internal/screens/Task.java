package dev.syncsetup.marketo.internal.screens;

import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Work for a person: the sheet, the secrets it needs, and what must come back.
 *
 * @param expected by question id, the answers that are right; never part of the sheet
 */
public record Task(HandOffSheet sheet, SheetSecrets secrets, Map<String, List<String>> expected) {

  public String id() {
    return sheet.id();
  }

  /** What the person read back otherwise than expected, in words; nothing when all is right. */
  public List<String> differences(Confirmation word) {
    List<String> differences = new ArrayList<>();
    for (Question question : sheet.questions()) {
      String answer = word.answer(question.id()).orElse("");
      List<String> right = expected.getOrDefault(question.id(), List.of());
      if (!right.isEmpty() && right.stream().noneMatch(value -> same(value, answer))) {
        differences.add(
            "to \""
                + question.text()
                + "\" the answer is \""
                + answer
                + "\", but it must be \""
                + right.get(0)
                + "\"");
      }
    }
    return differences;
  }

  /** Screens change case and closing slashes of addresses at will. */
  private static boolean same(String expected, String answer) {
    return plain(expected).equals(plain(answer));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("/+$", "").toLowerCase(Locale.ROOT);
  }
}
