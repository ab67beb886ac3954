package dev.syncsetup.setup.canary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/**
 * What has to be kept of a released canary; no secret. Written as text and read back, it serves in
 * another process. Whoever loses it calls {@link Canary#release} with the same id again.
 *
 * @param id the caller's name for this canary
 * @param email its address, made from the id; nobody else has it
 * @param releasedAt when its lead was created in Dynamics
 */
public record CanaryState(String id, String email, Instant releasedAt) {

  /**
   * Checks that the address is a canary's, because {@link Canary#remove} deletes who has it.
   *
   * @throws IllegalArgumentException when it is not, or the id is not of up to 40 letters, digits
   *     and hyphens
   */
  public CanaryState {
    if (!id.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "A canary's id is of up to 40 letters, digits and hyphens: " + id);
    }
    if (!email.matches("sync-canary-" + id + "@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++")) {
      throw new IllegalArgumentException("That is not the address of canary " + id + ": " + email);
    }
  }

  static String email(String id, String domain) {
    return "sync-canary-" + id + "@" + domain;
  }

  /** Id of its lead in Dynamics, the same for the same address. */
  public UUID leadId() {
    return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
  }

  /** One line of text without secrets, for {@link #parse}. */
  public String toText() {
    return String.join(" ", id, email, releasedAt.toString());
  }

  /**
   * Reads what {@link #toText} has written.
   *
   * @throws IllegalArgumentException when the text is something else
   */
  public static CanaryState parse(String text) {
    List<String> words = List.of(text.strip().split(" ", -1));
    if (words.size() != 3) {
      throw new IllegalArgumentException("That is not the state of a canary: " + text);
    }
    try {
      return new CanaryState(words.get(0), words.get(1), Instant.parse(words.get(2)));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("That is not the state of a canary: " + text, e);
    }
  }
}
