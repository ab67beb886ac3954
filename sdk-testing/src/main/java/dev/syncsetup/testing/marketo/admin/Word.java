package dev.syncsetup.testing.marketo.admin;

import java.time.Instant;
import java.util.Map;

/**
 * What the person says when she is done.
 *
 * @param by her name
 * @param at when
 * @param seen what the screen showed
 * @param answers by question id
 */
public record Word(String by, Instant at, String seen, Map<String, String> answers) {
  public Word {
    answers = Map.copyOf(answers);
  }
}
