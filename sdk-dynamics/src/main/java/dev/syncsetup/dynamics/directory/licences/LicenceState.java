package dev.syncsetup.dynamics.directory.licences;

import java.util.Optional;
import java.util.UUID;

/**
 * One way in which an account has a licence; it can have the same one directly and through groups.
 *
 * @param skuId the product
 * @param throughGroup the group that gives it; empty for a direct assignment
 * @param usable whether the account has all its service plans; a licence in error has not
 * @param problem what is wrong with it, if anything
 */
public record LicenceState(
    UUID skuId, Optional<UUID> throughGroup, boolean usable, Optional<LicenceProblem> problem) {}
