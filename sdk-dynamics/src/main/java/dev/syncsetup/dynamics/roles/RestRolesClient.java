package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.DataverseCodes;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.List;
import java.util.Map;

final class RestRolesClient implements RolesClient {
  private static final String DUPLICATE = DataverseCodes.text(DataverseCodes.DUPLICATE_RECORD);

  private final ServiceConnection dataverse;
  private final RolesApi api;

  RestRolesClient(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(RolesApi.class);
  }

  @Override
  public List<SecurityRole> named(String name) {
    return Pages.of(
            dataverse.body(api.find("name eq " + ODataLiteral.text(name))),
            link -> dataverse.body(api.next(link)),
            RolesApi.RoleJson::role)
        .stream()
        .toList();
  }

  @Override
  public Page<RoleHolder> holders(String roleName) {
    String filter =
        "systemuserroles_association/any(r:r/name eq " + ODataLiteral.text(roleName) + ")";
    return Pages.of(
        dataverse.body(api.holders(filter)),
        link -> dataverse.body(api.nextHolders(link)),
        RolesApi.HolderJson::holder);
  }

  @Override
  public void assign(SystemUserId user, SecurityRoleId role) {
    String reference = dataverse.baseUrl() + "roles(" + role + ")";
    try {
      dataverse.run(api.assign(user.value(), Map.of("@odata.id", reference)));
    } catch (ConflictException e) {
      if (e.code().filter(DUPLICATE::equals).isEmpty()) {
        throw e;
      }
    }
  }

  @Override
  public void revoke(SystemUserId user, SecurityRoleId role) {
    try {
      dataverse.run(api.revoke(user.value(), role.value()));
    } catch (NotFoundException e) {
      // What is not there need not be taken away.
      return;
    }
  }
}
