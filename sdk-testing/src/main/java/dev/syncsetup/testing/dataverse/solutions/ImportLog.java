package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Results of imports by their job, uploads that wait, and failures a test has ordered. */
final class ImportLog {
  /** How an import ended. */
  record Entry(SolutionPackage content, Outcome outcome) {}

  private final Map<UUID, Entry> results = new HashMap<>();
  private final Map<UUID, String> uploads = new HashMap<>();
  private final Set<UUID> jobIds = new HashSet<>();
  private final Map<String, SolutionPackage> holding = new HashMap<>();
  private Optional<Outcome> nextFailure = Optional.empty();

  void put(UUID importJob, Entry entry) {
    results.put(importJob, entry);
  }

  Optional<Entry> result(UUID importJob) {
    return Optional.ofNullable(results.get(importJob));
  }

  void upload(UUID id, String base64) {
    uploads.put(id, base64);
  }

  Optional<String> uploaded(UUID id) {
    return Optional.ofNullable(uploads.get(id));
  }

  /** Whether an import job has this id, one whose row is still to come included. */
  boolean wasUsed(UUID importJob) {
    return !jobIds.add(importJob);
  }

  void hold(SolutionPackage content) {
    holding.put(content.uniqueName().toLowerCase(Locale.ROOT), content);
  }

  /** The package that waits to be promoted. */
  Optional<SolutionPackage> held(String uniqueName) {
    return Optional.ofNullable(holding.get(uniqueName.toLowerCase(Locale.ROOT)));
  }

  void promoted(String uniqueName) {
    holding.remove(uniqueName.toLowerCase(Locale.ROOT));
  }

  void failNext(Outcome outcome) {
    nextFailure = Optional.of(outcome);
  }

  /** The failure the next import must end with, used up by asking. */
  Optional<Outcome> takeFailure() {
    Optional<Outcome> taken = nextFailure;
    nextFailure = Optional.empty();
    return taken;
  }
}
