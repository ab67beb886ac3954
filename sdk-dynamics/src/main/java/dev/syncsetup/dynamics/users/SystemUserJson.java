package dev.syncsetup.dynamics.users;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A systemuser row by its wire names. */
record SystemUserJson(
    UUID systemuserid,
    @Nullable String fullname,
    @Nullable String domainname,
    @Nullable String internalemailaddress,
    @Nullable UUID azureactivedirectoryobjectid,
    @Nullable UUID applicationid,
    boolean isdisabled,
    int accessmode,
    int deletedstate,
    @JsonProperty("_businessunitid_value") UUID businessUnit,
    @JsonProperty("systemuserroles_association") @Nullable List<RoleJson> roles,
    @JsonProperty("user_settings")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<SettingsJson> settings) {

  /** A role row inside the user. */
  record RoleJson(
      UUID roleid,
      String name,
      @JsonProperty("_businessunitid_value") UUID businessUnit,
      @JsonProperty("_roletemplateid_value") @Nullable UUID template) {

    SecurityRole role() {
      return new SecurityRole(
          new SecurityRoleId(roleid),
          name,
          new BusinessUnitId(businessUnit),
          Optional.ofNullable(template));
    }
  }

  /** The user's settings row inside the user; the service lists it although there is only one. */
  record SettingsJson(@Nullable Integer uilanguageid) {}

  SystemUser user() {
    return new SystemUser(
        new SystemUserId(systemuserid),
        Objects.requireNonNullElse(fullname, ""),
        Objects.requireNonNullElse(domainname, ""),
        Optional.ofNullable(internalemailaddress).filter(address -> !address.isBlank()),
        Optional.ofNullable(azureactivedirectoryobjectid),
        Optional.ofNullable(applicationid),
        isdisabled,
        deletedstate != 0,
        new AccessMode(accessmode),
        new BusinessUnitId(businessUnit),
        roles == null ? List.of() : roles.stream().map(RoleJson::role).toList(),
        language());
  }

  private OptionalInt language() {
    return settings == null
        ? OptionalInt.empty()
        : settings.stream()
            .map(SettingsJson::uilanguageid)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .findFirst();
  }
}
