package dev.syncsetup.dynamics.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscribedSku by its wire names. */
record SkuJson(
    UUID skuId,
    String skuPartNumber,
    @Nullable String capabilityStatus,
    int consumedUnits,
    @Nullable PrepaidUnits prepaidUnits) {
  private static final Set<String> USABLE = Set.of("Enabled", "Warning");

  /** Seats bought, by the state of the subscription they belong to. */
  record PrepaidUnits(int enabled, int warning) {}

  LicenceSku sku() {
    return new LicenceSku(skuId, skuPartNumber, freeSeats());
  }

  private int freeSeats() {
    if (prepaidUnits == null || capabilityStatus == null || !USABLE.contains(capabilityStatus)) {
      return 0;
    }
    return Math.max(0, prepaidUnits.enabled() + prepaidUnits.warning() - consumedUnits);
  }
}
