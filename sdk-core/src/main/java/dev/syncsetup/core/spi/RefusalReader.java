package dev.syncsetup.core.spi;

import org.jspecify.annotations.Nullable;

/** Understands the failures of one service. Stateless and thread-safe. */
public interface RefusalReader {

  /** Reads an answer whose HTTP status is no success. */
  Refusal read(Answer answer);

  /**
   * Looks into the decoded body of a successful answer, for services that report failures there.
   *
   * @param operation which call it was
   * @return null when the body is a success indeed
   */
  default @Nullable Refusal inside(String operation, Object body) {
    return null;
  }
}
