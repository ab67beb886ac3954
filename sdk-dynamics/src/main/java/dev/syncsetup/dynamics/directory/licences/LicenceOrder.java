package dev.syncsetup.dynamics.directory.licences;

import java.util.Set;
import java.util.UUID;

/**
 * Licences one account is to have.
 *
 * @param accountId object id of the account
 * @param skuIds ids of the products, at least one
 */
public record LicenceOrder(UUID accountId, Set<UUID> skuIds) {

  /**
   * Copies the ids.
   *
   * @throws IllegalArgumentException when there is none
   */
  public LicenceOrder {
    skuIds = Set.copyOf(skuIds);
    if (skuIds.isEmpty()) {
      throw new IllegalArgumentException("An order names at least one product.");
    }
  }
}
