package dev.syncsetup.dynamics.users;

import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list holds. Begins with {@link #all()}; every method returns a narrower filter, so
 * that a user must satisfy all conditions. Immutable and thread-safe.
 *
 * <p>Any text may be searched for; the server compares without regard to case. Conditions too long
 * for an address travel in a batch. There the service reads 65,536 characters of address, which
 * 10,000 characters fit into that percent-encoded take six or fewer each; what is longer is refused
 * before anything is sent.
 */
public final class UserFilter {
  private static final UserFilter ALL = new UserFilter(List.of());

  private final List<String> conditions;

  private UserFilter(List<String> conditions) {
    this.conditions = conditions;
  }

  /** All users: people, application users, and those the platform brings along. */
  public static UserFilter all() {
    return ALL;
  }

  /** Only users who may use the organisation. */
  public UserFilter enabled() {
    return with("isdisabled eq false");
  }

  /** Only users who may not use the organisation. */
  public UserFilter disabled() {
    return with("isdisabled eq true");
  }

  /** Only users of this access mode. */
  public UserFilter accessMode(AccessMode mode) {
    return with("accessmode eq " + mode.code());
  }

  /** Only users that stand for apps. */
  public UserFilter applicationUsers() {
    return with("applicationid ne null");
  }

  /** Only users that do not stand for apps. */
  public UserFilter people() {
    return with("applicationid eq null");
  }

  /** Only users of this business unit itself, without those below it. */
  public UserFilter in(BusinessUnitId businessUnit) {
    return with("_businessunitid_value eq " + businessUnit);
  }

  /** Only users who hold any copy of a role of this name directly. */
  public UserFilter withRole(String name) {
    return with("systemuserroles_association/any(r:r/name eq " + ODataLiteral.text(name) + ")");
  }

  /** Only users with exactly this full name. */
  public UserFilter named(String fullName) {
    return with("fullname eq " + ODataLiteral.text(fullName));
  }

  /** Only users whose full name contains this text. */
  public UserFilter nameContains(String text) {
    return with("contains(fullname," + ODataLiteral.text(text) + ")");
  }

  /** Only users whom the directory has given a licence; application users have none. */
  public UserFilter licensed() {
    return with("islicensed eq true");
  }

  /** Only users without a licence. */
  public UserFilter unlicensed() {
    return with("islicensed eq false");
  }

  /** Only users that are not marked as the identity of an integration. */
  public UserFilter notIntegration() {
    return with("isintegrationuser eq false");
  }

  /**
   * Only users of these accounts, by their object ids in Entra ID.
   *
   * @throws IllegalArgumentException when there is none
   */
  public UserFilter ofAccounts(Collection<UUID> objectIds) {
    if (objectIds.isEmpty()) {
      throw new IllegalArgumentException("A filter of accounts names at least one.");
    }
    return with(
        "Microsoft.Dynamics.CRM.In(PropertyName='azureactivedirectoryobjectid',PropertyValues="
            + ODataLiteral.segment(
                objectIds.stream()
                    .map(id -> "'" + id + "'")
                    .collect(Collectors.joining(",", "[", "]")))
            + ")");
  }

  /** Only users who satisfy the other filter as well. */
  public UserFilter and(UserFilter other) {
    return new UserFilter(
        Stream.concat(conditions.stream(), other.conditions.stream()).distinct().toList());
  }

  private UserFilter with(String condition) {
    return and(new UserFilter(List.of(condition)));
  }

  /** The conditions as the service reads them, percent-encoded; null when there are none. */
  @Nullable String query() {
    return conditions.isEmpty() ? null : String.join(" and ", conditions);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UserFilter filter && conditions.equals(filter.conditions);
  }

  @Override
  public int hashCode() {
    return conditions.hashCode();
  }

  @Override
  public String toString() {
    return "UserFilter" + conditions;
  }
}
