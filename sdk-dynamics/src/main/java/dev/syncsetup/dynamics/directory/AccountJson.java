package dev.syncsetup.dynamics.directory;

import dev.syncsetup.dynamics.internal.Times;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A user of Microsoft Graph by its wire names. */
record AccountJson(
    UUID id,
    @Nullable String userPrincipalName,
    @Nullable String displayName,
    @Nullable Boolean accountEnabled,
    @Nullable String usageLocation,
    @Nullable List<AssignedLicence> assignedLicenses,
    @Nullable Boolean onPremisesSyncEnabled,
    @Nullable String createdDateTime) {

  /** A licence of the user, direct or through a group. */
  record AssignedLicence(UUID skuId) {}

  DirectoryAccount account() {
    return new DirectoryAccount(
        id,
        Objects.requireNonNullElse(userPrincipalName, ""),
        Objects.requireNonNullElse(displayName, ""),
        Boolean.TRUE.equals(accountEnabled),
        Optional.ofNullable(usageLocation),
        licences(),
        isFromOnPremises());
  }

  boolean isFromOnPremises() {
    return Boolean.TRUE.equals(onPremisesSyncEnabled);
  }

  /** Whether it is known to have been created at that time or later. */
  boolean isCreatedSince(Instant time) {
    return Times.parse(createdDateTime).filter(created -> !created.isBefore(time)).isPresent();
  }

  private Set<UUID> licences() {
    return assignedLicenses == null
        ? Set.of()
        : assignedLicenses.stream().map(AssignedLicence::skuId).collect(Collectors.toSet());
  }
}
