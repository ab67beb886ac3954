package dev.syncsetup.testing.tenant;

import java.util.List;
import java.util.UUID;

/**
 * A subscription of the tenant.
 *
 * @param skuId id of the product
 * @param partNumber name Graph calls it by, for example DYN365_ENTERPRISE_SALES
 * @param seats licences bought
 * @param capabilityStatus Enabled, Warning, Suspended, Deleted or LockedOut; only the first two can
 *     be assigned
 * @param plans what the product consists of
 */
public record Sku(
    UUID skuId, String partNumber, int seats, String capabilityStatus, List<ServicePlan> plans) {

  public Sku {
    plans = List.copyOf(plans);
  }

  /** An enabled subscription with one plan of its own and one that entitles to Dataverse. */
  public Sku(UUID skuId, String partNumber, int seats) {
    this(
        skuId,
        partNumber,
        seats,
        "Enabled",
        List.of(plan(partNumber), plan("DYN365_CDS_" + partNumber)));
  }

  /** Whether its licences can be given to people. */
  public boolean usable() {
    return capabilityStatus.equals("Enabled") || capabilityStatus.equals("Warning");
  }

  private static ServicePlan plan(String name) {
    return new ServicePlan(Tenant.named("plan " + name), name);
  }
}
