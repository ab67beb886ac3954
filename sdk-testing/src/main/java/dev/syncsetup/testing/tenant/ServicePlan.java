package dev.syncsetup.testing.tenant;

import java.util.UUID;

/**
 * A part of a subscription that can be switched off on its own.
 *
 * @param name for example DYN365_CDS_SALES
 */
public record ServicePlan(UUID id, String name) {}
