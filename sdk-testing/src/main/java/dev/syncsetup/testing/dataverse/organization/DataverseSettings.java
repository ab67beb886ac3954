package dev.syncsetup.testing.dataverse.organization;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known to vary, or is not known, about the real service. Change it before the requests it
 * is meant for; guarded by the lock of the cloud.
 */
public final class DataverseSettings {
  private final CustomizingSettings customizing = new CustomizingSettings();
  private Duration importDuration = Duration.ofSeconds(90);
  private Duration publishDuration = Duration.ofSeconds(30);
  private Duration userArrival = Duration.ofMinutes(5);
  private Duration licencePropagation = Duration.ofSeconds(30);
  private Duration columnDelay = Duration.ofSeconds(10);
  private boolean administrationMode;
  private boolean justInTimeUsers;
  private boolean userOnAssignment = true;
  private boolean repeatedAssociationAccepted;
  private boolean rolesForDisabledUsers;
  private boolean rolesKeptOnMove;
  private boolean rolesOfOtherUnitsAccepted;
  private boolean importJobIdHonoured;
  private boolean organizationResources = true;
  private Duration privilegeCache = Duration.ZERO;
  private String nonInteractiveLimitCode = "";
  private boolean pagesByNumber;
  private int parallelismHint = 4;
  private int concurrentRequests = 52;
  private int longestAddress = 32 * 1024;
  private final Set<String> tablesWithoutBulk = new HashSet<>();
  private String authority = "https://login.microsoftonline.com";
  private String reportedUrl = "";

  /** Settings of solutions, publishing and definitions. */
  public CustomizingSettings customizing() {
    return customizing;
  }

  /** How long a solution import runs; 90 s at first. */
  public Duration importDuration() {
    return importDuration;
  }

  public DataverseSettings importDuration(Duration value) {
    importDuration = value;
    return this;
  }

  /** How long an asynchronous publishing runs; 30 s at first. */
  public Duration publishDuration() {
    return publishDuration;
  }

  public DataverseSettings publishDuration(Duration value) {
    publishDuration = value;
    return this;
  }

  /** From licence to row in systemusers, when nobody forces it; 5 min at first. */
  public Duration userArrival() {
    return userArrival;
  }

  public DataverseSettings userArrival(Duration value) {
    userArrival = value;
    return this;
  }

  /** From licence to an addUser that no longer answers userNotLicensed; 30 s at first. */
  public Duration licencePropagation() {
    return licencePropagation;
  }

  public DataverseSettings licencePropagation(Duration value) {
    licencePropagation = value;
    return this;
  }

  /** From creating a column to every server knowing it; 10 s at first. */
  public Duration columnDelay() {
    return columnDelay;
  }

  public DataverseSettings columnDelay(Duration value) {
    columnDelay = value;
    return this;
  }

  /** Whether only administrators and customizers may call; off at first. */
  public boolean administrationMode() {
    return administrationMode;
  }

  public DataverseSettings administrationMode(boolean value) {
    administrationMode = value;
    return this;
  }

  /** Whether the first call with a licensed person's own token makes the row; off at first. */
  public boolean justInTimeUsers() {
    return justInTimeUsers;
  }

  public DataverseSettings justInTimeUsers(boolean value) {
    justInTimeUsers = value;
    return this;
  }

  /** Whether assigning a role by Entra object id makes a licensed person's row; on at first. */
  public boolean userOnAssignment() {
    return userOnAssignment;
  }

  public DataverseSettings userOnAssignment(boolean value) {
    userOnAssignment = value;
    return this;
  }

  /** Whether assigning a role twice is 204 instead of a duplicate key; off at first. */
  public boolean repeatedAssociationAccepted() {
    return repeatedAssociationAccepted;
  }

  public DataverseSettings repeatedAssociationAccepted(boolean value) {
    repeatedAssociationAccepted = value;
    return this;
  }

  /** The organisation setting allowRoleAssignmentOnDisabledUsers; off at first. */
  public boolean rolesForDisabledUsers() {
    return rolesForDisabledUsers;
  }

  public DataverseSettings rolesForDisabledUsers(boolean value) {
    rolesForDisabledUsers = value;
    return this;
  }

  /** Whether a user keeps the roles when moved to another business unit; off at first. */
  public boolean rolesKeptOnMove() {
    return rolesKeptOnMove;
  }

  public DataverseSettings rolesKeptOnMove(boolean value) {
    rolesKeptOnMove = value;
    return this;
  }

  /** Ownership across business units: any copy of a role may be assigned; off at first. */
  public boolean rolesOfOtherUnitsAccepted() {
    return rolesOfOtherUnitsAccepted;
  }

  public DataverseSettings rolesOfOtherUnitsAccepted(boolean value) {
    rolesOfOtherUnitsAccepted = value;
    return this;
  }

  /** Whether ImportSolutionAsync uses the ImportJobId it is given; off at first. */
  public boolean importJobIdHonoured() {
    return importJobIdHonoured;
  }

  public DataverseSettings importJobIdHonoured(boolean value) {
    importJobIdHonoured = value;
    return this;
  }

  /** Whether RetrieveOrganizationResources still answers; on at first. */
  public boolean organizationResources() {
    return organizationResources;
  }

  public DataverseSettings organizationResources(boolean value) {
    organizationResources = value;
    return this;
  }

  /**
   * How long servers go by the roles they knew, unless asked with Consistency: Strong; nothing at
   * first, 30 s on the real service.
   */
  public Duration privilegeCache() {
    return privilegeCache;
  }

  public DataverseSettings privilegeCache(Duration value) {
    privilegeCache = value;
    return this;
  }

  /** Error code of the eighth non-interactive user, which nobody has published; empty at first. */
  public String nonInteractiveLimitCode() {
    return nonInteractiveLimitCode;
  }

  public DataverseSettings nonInteractiveLimitCode(String value) {
    nonInteractiveLimitCode = value;
    return this;
  }

  /**
   * Whether the cookie of a next link counts rows instead of naming the last one, so that rows
   * which no longer fit shift the pages; off at first.
   */
  public boolean pagesByNumber() {
    return pagesByNumber;
  }

  public DataverseSettings pagesByNumber(boolean value) {
    pagesByNumber = value;
    return this;
  }

  /** Value of x-ms-dop-hint on all answers, 0 for none; 4 at first. */
  public int parallelismHint() {
    return parallelismHint;
  }

  public DataverseSettings parallelismHint(int value) {
    parallelismHint = value;
    return this;
  }

  /** Requests that may be under way at once; 52 at first. */
  public int concurrentRequests() {
    return concurrentRequests;
  }

  public DataverseSettings concurrentRequests(int value) {
    concurrentRequests = value;
    return this;
  }

  /** Characters an address may have outside of a batch, inside one twice as many; 32 K at first. */
  public int longestAddress() {
    return longestAddress;
  }

  public DataverseSettings longestAddress(int value) {
    longestAddress = value;
    return this;
  }

  /** Tables that have no CreateMultiple, UpdateMultiple and UpsertMultiple; none at first. */
  public Set<String> tablesWithoutBulk() {
    return tablesWithoutBulk;
  }

  /** Where the challenge of an unauthenticated call sends clients to, without the tenant. */
  public String authority() {
    return authority;
  }

  public DataverseSettings authority(String value) {
    authority = value;
    return this;
  }

  /**
   * The address the organisation says it has, without trailing slash; empty, as at first, for the
   * one it is called at.
   */
  public String reportedUrl() {
    return reportedUrl;
  }

  public DataverseSettings reportedUrl(String value) {
    reportedUrl = value;
    return this;
  }
}
