package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.Page;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.List;

/** Security roles of one organisation. Immutable and thread-safe. */
public interface RolesClient {

  /** Copies of the role in all business units; empty when there is no such role. */
  List<SecurityRole> named(String name);

  /** Users, enabled or not, that hold any copy of a role of this name directly. */
  Page<RoleHolder> holders(String roleName);

  void assign(SystemUserId user, SecurityRoleId role);

  void revoke(SystemUserId user, SecurityRoleId role);
}
