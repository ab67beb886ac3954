package dev.syncsetup.testing.graph.users;

import dev.syncsetup.testing.graph.protocol.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The properties of a user, as far as accounts for integrations and salespeople need them. */
final class UserProperties {
  /** Texts that are kept as they come, with the longest each may be. */
  static final Map<String, Integer> TEXTS = texts();

  /** Lists of texts. */
  static final Set<String> LISTS = Set.of("businessPhones", "otherMails");

  static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "createdDateTime",
          "assignedLicenses",
          "assignedPlans",
          "provisionedPlans",
          "licenseAssignmentStates",
          "onPremisesSyncEnabled",
          "proxyAddresses",
          "deletedDateTime");

  /** All a body may name. */
  static final Set<String> WRITABLE = writable();

  static final EntityType USER =
      EntityType.directory("user", "users", all())
          .standard(
              List.of(
                  "businessPhones",
                  "displayName",
                  "givenName",
                  "id",
                  "jobTitle",
                  "mail",
                  "mobilePhone",
                  "officeLocation",
                  "preferredLanguage",
                  "surname",
                  "userPrincipalName"));

  private UserProperties() {}

  private static Map<String, Integer> texts() {
    Map<String, Integer> texts = new LinkedHashMap<>();
    texts.put("givenName", 64);
    texts.put("surname", 64);
    texts.put("jobTitle", 128);
    texts.put("department", 64);
    texts.put("companyName", 64);
    texts.put("officeLocation", 128);
    texts.put("mobilePhone", 64);
    texts.put("faxNumber", 64);
    texts.put("streetAddress", 1024);
    texts.put("city", 128);
    texts.put("state", 128);
    texts.put("postalCode", 40);
    texts.put("country", 128);
    texts.put("employeeId", 16);
    texts.put("preferredLanguage", 64);
    texts.put("mail", 256);
    texts.put("mailNickname", 64);
    texts.put("onPremisesImmutableId", 256);
    texts.put("passwordPolicies", 256);
    texts.put("userType", 64);
    return texts;
  }

  private static Set<String> writable() {
    Set<String> names = new LinkedHashSet<>(TEXTS.keySet());
    names.addAll(LISTS);
    names.addAll(
        List.of(
            "accountEnabled",
            "displayName",
            "passwordProfile",
            "usageLocation",
            "userPrincipalName"));
    return names;
  }

  private static List<String> all() {
    List<String> names = new ArrayList<>(writable());
    names.addAll(READ_ONLY);
    return names;
  }
}
