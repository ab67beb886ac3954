package dev.syncsetup.dynamics.directory.licences;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user with its licences, by the wire names. */
record LicencesJson(
    UUID id, @Nullable String usageLocation, @Nullable List<StateJson> licenseAssignmentStates) {

  /** One assignment. */
  record StateJson(
      UUID skuId, @Nullable UUID assignedByGroup, @Nullable String state, @Nullable String error) {

    LicenceState value() {
      boolean wrong = error != null && !error.isBlank() && !error.equals("None");
      boolean usable = "Active".equals(state) || "ActiveWithError".equals(state);
      return new LicenceState(
          skuId,
          Optional.ofNullable(assignedByGroup),
          usable,
          wrong ? Optional.of(LicenceProblem.ofState(String.valueOf(error))) : Optional.empty());
    }
  }

  AccountLicences value() {
    return new AccountLicences(
        id,
        Optional.ofNullable(usageLocation),
        licenseAssignmentStates == null
            ? List.of()
            : licenseAssignmentStates.stream().map(StateJson::value).toList());
  }
}
