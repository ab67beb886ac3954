package dev.syncsetup.dynamics.directory;

import java.util.UUID;

/**
 * A product the tenant has licences of.
 *
 * @param id SKU id
 * @param partNumber the service's name, for example DYN365_ENTERPRISE_SALES
 * @param freeSeats licences nobody has; 0 when the subscription is not usable
 */
public record LicenceSku(UUID id, String partNumber, int freeSeats) {}
