package dev.syncsetup.dynamics.directory;

/** A user to be created in Microsoft Graph. */
record NewAccountJson(
    boolean accountEnabled,
    String displayName,
    String mailNickname,
    String userPrincipalName,
    String usageLocation,
    String passwordPolicies,
    PasswordProfile passwordProfile) {

  /** The initial password; a forced change would block sign-in by password. */
  record PasswordProfile(String password, boolean forceChangePasswordNextSignIn) {
    @Override
    public String toString() {
      return "PasswordProfile[***]";
    }
  }

  static NewAccountJson of(NewAccount account) {
    String name = account.userPrincipalName();
    return new NewAccountJson(
        true,
        account.displayName(),
        name.substring(0, Math.max(0, name.indexOf('@'))),
        name,
        account.usageLocation(),
        "DisablePasswordExpiration",
        new PasswordProfile(account.password().reveal(), false));
  }
}
