package dev.syncsetup.dynamics.directory.licences;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The licences of one account as the directory shows them.
 *
 * @param accountId object id of the account
 * @param usageLocation two-letter country, without which no licence can be given
 * @param states one per assignment, direct or through a group
 */
public record AccountLicences(
    UUID accountId, Optional<String> usageLocation, List<LicenceState> states) {

  public AccountLicences {
    states = List.copyOf(states);
  }

  /** Whether the account has the product and can use it, directly or through a group. */
  public boolean has(UUID skuId) {
    return states.stream().anyMatch(state -> state.skuId().equals(skuId) && state.usable());
  }

  /** Whether the product was assigned to the account itself, usable or not. */
  public boolean hasDirectly(UUID skuId) {
    return states.stream()
        .anyMatch(state -> state.skuId().equals(skuId) && state.throughGroup().isEmpty());
  }
}
