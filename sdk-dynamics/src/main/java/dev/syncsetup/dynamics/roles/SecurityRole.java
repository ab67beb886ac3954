package dev.syncsetup.dynamics.roles;

import dev.syncsetup.dynamics.organization.BusinessUnitId;
import java.util.Optional;
import java.util.UUID;

/**
 * One business unit's copy of a security role.
 *
 * @param id id of this copy
 * @param name name, the same in all copies
 * @param businessUnitId business unit this copy belongs to
 * @param templateId id of the template, the same in every organisation, for standard roles only
 */
public record SecurityRole(
    SecurityRoleId id, String name, BusinessUnitId businessUnitId, Optional<UUID> templateId) {

  /** Template of the role System Administrator, the same in every organisation and language. */
  public static final UUID SYSTEM_ADMINISTRATOR =
      UUID.fromString("627090ff-40a3-4053-8790-584edc5be201");

  /** Template of the role System Customizer, the same in every organisation and language. */
  public static final UUID SYSTEM_CUSTOMIZER =
      UUID.fromString("119f245c-3cc8-4b62-b31c-d1a046ced15d");

  /** Whether this is a copy of the role System Administrator. */
  public boolean isSystemAdministrator() {
    return templateId.filter(SYSTEM_ADMINISTRATOR::equals).isPresent();
  }

  /** Whether this is a copy of the role System Customizer. */
  public boolean isSystemCustomizer() {
    return templateId.filter(SYSTEM_CUSTOMIZER::equals).isPresent();
  }
}
