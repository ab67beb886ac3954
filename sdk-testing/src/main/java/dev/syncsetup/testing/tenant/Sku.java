package dev.syncsetup.testing.tenant;

import java.util.UUID;

/**
 * A subscription of the tenant.
 *
 * @param skuId id of the product
 * @param partNumber name Graph calls it by, for example DYN365_ENTERPRISE_SALES
 * @param seats licences bought
 */
public record Sku(UUID skuId, String partNumber, int seats) {}
