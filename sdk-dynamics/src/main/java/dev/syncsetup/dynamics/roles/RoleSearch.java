package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.ODataList;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.batch.BatchSender;
import dev.syncsetup.dynamics.internal.batch.LongReads;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads roles, and where the users belong to whom they are given. */
final class RoleSearch {
  private final ServiceConnection dataverse;
  private final RolesApi api;
  private final LongReads reads;

  RoleSearch(ServiceConnection dataverse, RolesApi api) {
    this.dataverse = dataverse;
    this.api = api;
    this.reads = new LongReads(dataverse, new BatchSender(dataverse));
  }

  List<SecurityRole> named(String name) {
    return all("name eq " + ODataLiteral.text(name));
  }

  Optional<SecurityRole> named(String name, BusinessUnitId unit) {
    return one(
        "name eq " + ODataLiteral.text(name),
        unit,
        "named '" + name + "' in business unit " + unit);
  }

  Optional<SecurityRole> ofTemplate(UUID template, BusinessUnitId unit) {
    return one(
        "_roletemplateid_value eq " + template,
        unit,
        "of template " + template + " in business unit " + unit);
  }

  /** The copy of the role in a business unit, which must exist. */
  SecurityRole required(String name, BusinessUnitId unit) {
    return named(name, unit)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "Dataverse has no role named '"
                        + name
                        + "' in business unit "
                        + unit
                        + ". Roles are found by the name they have in this organisation; is the"
                        + " solution that brings it installed?",
                    new ServiceException.Details(
                        "Dataverse", "RolesApi.find", 200, null, null, false)));
  }

  List<SecurityRole> ofUser(SystemUserId user) {
    return list(dataverse.body(api.ofUser(user.value())));
  }

  BusinessUnitId unitOf(SystemUserId user) {
    return new BusinessUnitId(dataverse.body(api.placeOf(user.value())).businessUnit());
  }

  /** The living row of an account, when it has arrived. */
  Optional<RolesApi.PlaceJson> placeOfAccount(UUID objectId) {
    return dataverse.body(api.places("azureactivedirectoryobjectid eq " + objectId)).rows().stream()
        .filter(row -> row.deletedstate() == 0)
        .findFirst();
  }

  /** Where people arrive. */
  BusinessUnitId rootUnit() {
    return dataverse.body(api.rootUnit()).rows().stream()
        .findFirst()
        .map(unit -> new BusinessUnitId(unit.businessunitid()))
        .orElseThrow(
            () -> new UnexpectedResponseException("Dataverse shows no root business unit.", null));
  }

  /** Those who hold any copy of a role of this name. */
  Page<RoleHolder> holders(String roleName) {
    String filter =
        "systemuserroles_association/any(r:r/name eq " + ODataLiteral.text(roleName) + ")";
    return Pages.of(
        reads.first(api.holders(filter)),
        link -> reads.next(api.nextHolders(link)),
        RolesApi.HolderJson::holder);
  }

  private Optional<SecurityRole> one(String condition, BusinessUnitId unit, String what) {
    List<SecurityRole> found = all(condition + " and _businessunitid_value eq " + unit);
    if (found.size() > 1) {
      throw new UnexpectedResponseException(
          "Dataverse has "
              + found.size()
              + " roles "
              + what
              + ": "
              + found.stream().map(SecurityRole::id).toList()
              + ". Rename one of them, or use the id of the right one.",
          null);
    }
    return found.stream().findFirst();
  }

  private List<SecurityRole> all(String filter) {
    return list(reads.first(api.find(filter)));
  }

  private List<SecurityRole> list(ODataList<RolesApi.RoleJson> first) {
    Page<SecurityRole> page =
        Pages.of(first, link -> reads.next(api.next(link)), RolesApi.RoleJson::role);
    return page.stream().toList();
  }
}
