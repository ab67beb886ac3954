package dev.syncsetup.testing.graph.protocol;

import java.util.Set;

/** The permission table of Graph's reference pages, least privileged first. */
public final class Permissions {
  public static final Permission READ_USERS =
      Permission.either(
          "User.Read.All",
          "User.ReadBasic.All",
          "User.ReadWrite.All",
          "Directory.Read.All",
          "Directory.ReadWrite.All");

  public static final Permission WRITE_USERS =
      Permission.either("User.ReadWrite.All", "Directory.ReadWrite.All");

  /** Enough to change accountEnabled and nothing else. */
  public static final Permission SWITCH_USERS =
      Permission.either(
          "User.EnableDisableAccount.All", "User.ReadWrite.All", "Directory.ReadWrite.All");

  public static final Permission RESET_PASSWORDS =
      new Permission(
          Set.of("User-PasswordProfile.ReadWrite.All"),
          Set.of("User-PasswordProfile.ReadWrite.All", "Directory.AccessAsUser.All"));

  /** Any of those that let a caller change at least something of a user. */
  public static final Permission CHANGE_USERS =
      Permission.either(
          "User.EnableDisableAccount.All",
          "User-PasswordProfile.ReadWrite.All",
          "User.ReadWrite.All",
          "Directory.ReadWrite.All",
          "Directory.AccessAsUser.All");

  public static final Permission ASSIGN_LICENCES =
      Permission.either(
          "LicenseAssignment.ReadWrite.All", "User.ReadWrite.All", "Directory.ReadWrite.All");

  public static final Permission READ_LICENCES =
      Permission.either(
          "User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");

  public static final Permission READ_SKUS =
      Permission.either(
          "LicenseAssignment.Read.All",
          "Organization.Read.All",
          "Directory.Read.All",
          "Organization.ReadWrite.All",
          "Directory.ReadWrite.All");

  public static final Permission SEND_MAIL = Permission.either("Mail.Send");

  public static final Permission READ_MAIL =
      new Permission(
          Set.of("Mail.ReadBasic.All", "Mail.Read", "Mail.ReadWrite"),
          Set.of("Mail.ReadBasic", "Mail.Read", "Mail.ReadWrite"));

  public static final Permission READ_APPLICATIONS =
      new Permission(
          Set.of(
              "Application.Read.All",
              "Application.ReadWrite.OwnedBy",
              "Application.ReadWrite.All",
              "Directory.Read.All"),
          Set.of("Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All"));

  public static final Permission CREATE_APPLICATIONS =
      new Permission(
          Set.of(
              "AppRegistration.Create",
              "Application.ReadWrite.OwnedBy",
              "Application.ReadWrite.All"),
          Set.of("AppRegistration.Create", "Application.ReadWrite.All"));

  /** With OwnedBy only for apps the caller has made itself. */
  public static final Permission WRITE_APPLICATIONS =
      new Permission(
          Set.of("Application.ReadWrite.OwnedBy", "Application.ReadWrite.All"),
          Set.of("Application.ReadWrite.All"));

  public static final Permission WRITE_ALL_APPLICATIONS =
      Permission.either("Application.ReadWrite.All");

  public static final Permission READ_CONSENT =
      Permission.either(
          "DelegatedPermissionGrant.Read.All",
          "DelegatedPermissionGrant.ReadWrite.All",
          "Directory.Read.All");

  public static final Permission WRITE_CONSENT =
      Permission.either("DelegatedPermissionGrant.ReadWrite.All");

  public static final Permission READ_DOMAINS =
      Permission.either("Domain.Read.All", "Domain.ReadWrite.All", "Directory.Read.All");

  public static final Permission READ_ORGANIZATION =
      Permission.either(
          "Organization.Read.All",
          "Directory.Read.All",
          "Organization.ReadWrite.All",
          "Directory.ReadWrite.All");

  public static final Permission READ_GROUPS =
      Permission.either(
          "GroupMember.Read.All",
          "GroupMember.ReadWrite.All",
          "Group.Read.All",
          "Group.ReadWrite.All",
          "Directory.Read.All",
          "Directory.ReadWrite.All");

  public static final Permission WRITE_GROUP_MEMBERS =
      Permission.either(
          "GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All");

  private Permissions() {}
}
