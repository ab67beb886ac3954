package dev.syncsetup.dynamics.internal.solutions;

import dev.syncsetup.dynamics.internal.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A solution row by its wire names. */
public record SolutionJson(
    UUID solutionid,
    String uniquename,
    @Nullable String friendlyname,
    String version,
    boolean ismanaged,
    @Nullable String installedon,
    @Nullable String modifiedon) {

  /** The name shown to people, or the technical one. */
  public String shownName() {
    return Objects.requireNonNullElse(friendlyname, uniquename);
  }

  /** When it was imported or changed last. */
  public Instant changedAt() {
    return Stream.of(Times.parse(installedon), Times.parse(modifiedon))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
