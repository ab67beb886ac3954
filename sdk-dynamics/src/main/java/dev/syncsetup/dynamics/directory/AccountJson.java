package dev.syncsetup.dynamics.directory;

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
    @Nullable Boolean onPremisesSyncEnabled) {

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
        Boolean.TRUE.equals(onPremisesSyncEnabled));
  }

  private Set<UUID> licences() {
    return assignedLicenses == null
        ? Set.of()
        : assignedLicenses.stream().map(AssignedLicence::skuId).collect(Collectors.toSet());
  }
}
