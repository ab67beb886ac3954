package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.internal.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A solution row by its wire names. */
record SolutionJson(
    UUID solutionid,
    String uniquename,
    @Nullable String friendlyname,
    String version,
    boolean ismanaged,
    @Nullable String installedon,
    @Nullable String modifiedon) {

  Solution solution() {
    return new Solution(
        new SolutionId(solutionid),
        uniquename,
        Objects.requireNonNullElse(friendlyname, uniquename),
        SolutionVersion.of(version),
        ismanaged,
        changedAt());
  }

  private Instant changedAt() {
    return Stream.of(Times.parse(installedon), Times.parse(modifiedon))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
