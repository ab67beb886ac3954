package dev.syncsetup.dynamics.directory;

import java.util.List;
import java.util.UUID;

/** Body of assignLicense; the service demands both lists. */
record LicenceChangeJson(List<Added> addLicenses, List<UUID> removeLicenses) {

  /** A licence with all its service plans. */
  record Added(UUID skuId, List<UUID> disabledPlans) {}

  static LicenceChangeJson adding(UUID skuId) {
    return new LicenceChangeJson(List.of(new Added(skuId, List.of())), List.of());
  }
}
