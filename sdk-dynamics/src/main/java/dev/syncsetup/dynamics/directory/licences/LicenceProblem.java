package dev.syncsetup.dynamics.directory.licences;

/**
 * Why an account cannot have a licence, or cannot use one it has.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/licenseassignmentstate">
 *     licenseAssignmentState</a>
 */
public enum LicenceProblem {
  /** The account's country is not set. */
  NO_USAGE_LOCATION("Set the account's usage location first; it cannot be unset again."),
  /** All seats are taken. */
  NO_FREE_SEAT("Buy a seat, or take one from somebody else."),
  /** The tenant has not bought the product. */
  UNKNOWN_SKU("The tenant has no such product. Compare the id with those the tenant has."),
  /** The subscription is suspended, locked or deleted. */
  SUBSCRIPTION_NOT_USABLE("Renew the subscription; its licences cannot be given at the moment."),
  /** A plan of the product cannot stand beside a plan the account has. */
  CONFLICTING_PLANS(
      "Take the other product away first, or have the clashing service plan switched off."),
  /** A plan of the product needs a plan the account lacks. */
  MISSING_PLAN("Give the product that holds the service plan this one builds on, too."),
  /** The product is not offered in the account's country. */
  FORBIDDEN_IN_COUNTRY("The product is not offered in the account's usage location."),
  /** A mail address of the account belongs to another account as well. */
  ADDRESS_IN_USE("Remove the mail address that another account has, too, and reprocess."),
  /** The licence comes from a group. */
  INHERITED_FROM_GROUP("Take the account out of the group that gives the licence."),
  /** Another change of the account's licences was under way. */
  CONCURRENT_CHANGE("Try again; licences of one account are changed one call after the other."),
  /** Something else; the message holds the service's words. */
  OTHER("Look at the account's licences in the Microsoft 365 admin center.");

  private final String remedy;

  LicenceProblem(String remedy) {
    this.remedy = remedy;
  }

  /** What a person can do about it, as a sentence. */
  public String remedy() {
    return remedy;
  }

  /** The meaning of the error name in a licence's state. */
  static LicenceProblem ofState(String error) {
    return switch (error) {
      case "CountViolation" -> NO_FREE_SEAT;
      case "MutuallyExclusiveViolation" -> CONFLICTING_PLANS;
      case "DependencyViolation" -> MISSING_PLAN;
      case "ProhibitedInUsageLocationViolation" -> FORBIDDEN_IN_COUNTRY;
      case "UniquenessViolation" -> ADDRESS_IN_USE;
      case "ConcurrencyViolation" -> CONCURRENT_CHANGE;
      default -> OTHER;
    };
  }
}
