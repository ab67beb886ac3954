package dev.syncsetup.dynamics.internal.jobs;

import dev.syncsetup.dynamics.internal.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table asyncoperation, by its wire names. */
public record SystemJob(
    UUID asyncoperationid,
    int statecode,
    int statuscode,
    @Nullable String message,
    @Nullable String friendlymessage,
    @Nullable String createdon) {
  private static final int COMPLETED = 3;
  private static final int SUCCEEDED = 30;

  public boolean isCompleted() {
    return statecode == COMPLETED;
  }

  public boolean hasSucceeded() {
    return isCompleted() && statuscode == SUCCEEDED;
  }

  /** What the server says about the job, the text for people first; possibly empty. */
  public String text() {
    return Stream.of(friendlymessage, message)
        .filter(text -> text != null && !text.isBlank())
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  public Optional<Instant> createdAt() {
    return Times.parse(createdon);
  }
}
