package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.spi.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Answers as the HTTP stack hands them to a reader of refusals. */
final class Answers {
  private Answers() {}

  static Answer of(int status, String body) {
    return new Answer("UsersApi.find", status, Map.of(), body, Optional.empty());
  }

  static Answer dataverse(int status, String code, String message) {
    return of(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
  }

  static Answer withRetryAfter(Answer answer, long seconds) {
    return new Answer(
        answer.operation(),
        answer.status(),
        Map.of("Retry-After", "" + seconds),
        answer.body(),
        Optional.of(Duration.ofSeconds(seconds)));
  }

  static Answer withHeader(Answer answer, String name, String value) {
    return new Answer(
        answer.operation(),
        answer.status(),
        Map.of(name, value),
        answer.body(),
        answer.retryAfter());
  }
}
