package dev.syncsetup.dynamics.directory;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.syncsetup.dynamics.directory.people.PersonDetails;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user to be created in Microsoft Graph. */
record NewAccountJson(
    boolean accountEnabled,
    String displayName,
    String mailNickname,
    String userPrincipalName,
    String usageLocation,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String passwordPolicies,
    PasswordProfile passwordProfile,
    @JsonAnyGetter Map<String, Object> details) {

  /** The initial password; a forced change would keep a service from signing in. */
  record PasswordProfile(String password, boolean forceChangePasswordNextSignIn) {
    @Override
    public String toString() {
      return "PasswordProfile[***]";
    }
  }

  static NewAccountJson of(NewAccount account) {
    String name = account.userPrincipalName();
    boolean service = account.person().isEmpty();
    return new NewAccountJson(
        true,
        account.displayName(),
        name.substring(0, Math.max(0, name.indexOf('@'))),
        name,
        account.usageLocation(),
        service ? "DisablePasswordExpiration" : null,
        new PasswordProfile(account.password().reveal(), !service),
        account.person().map(PersonDetails::wire).orElseGet(Map::of));
  }
}
