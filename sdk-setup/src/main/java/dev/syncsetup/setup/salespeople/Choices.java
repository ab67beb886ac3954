package dev.syncsetup.setup.salespeople;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.setup.salespeople.file.PeopleColumn;
import dev.syncsetup.setup.salespeople.file.Person;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the caller of an import has chosen. */
record Choices(
    Function<Person, Set<String>> licences,
    Function<Person, Set<String>> roles,
    boolean adoptsExisting,
    boolean goodRowsOnly,
    Optional<Announcement> announcement,
    Duration patience,
    int batchesAtOnce) {
  private static final Choices STANDARD =
      new Choices(
          byColumn(PeopleColumn.LICENCES, Set.of("DYN365_ENTERPRISE_SALES")),
          byColumn(PeopleColumn.ROLES, Set.of("Salesperson")),
          false,
          false,
          Optional.empty(),
          Duration.ofMinutes(30),
          4);

  /** What to try when an account that is there is not the one a row means. */
  static final String REMEDY =
      "Give the person another user name, correct the row or the account, or let the import adopt"
          + " accounts that exist";

  static Choices standard() {
    return STANDARD;
  }

  /** What the column lists, else the same for all. */
  static Function<Person, Set<String>> byColumn(PeopleColumn column, Set<String> forAll) {
    Set<String> standard = Set.copyOf(forAll);
    return person -> {
      Set<String> own = person.list(column);
      return own.isEmpty() ? standard : own;
    };
  }

  Choices licences(Function<Person, Set<String>> rule) {
    return new Choices(
        rule, roles, adoptsExisting, goodRowsOnly, announcement, patience, batchesAtOnce);
  }

  Choices roles(Function<Person, Set<String>> rule) {
    return new Choices(
        licences, rule, adoptsExisting, goodRowsOnly, announcement, patience, batchesAtOnce);
  }

  Choices adoptingExisting() {
    return new Choices(licences, roles, true, goodRowsOnly, announcement, patience, batchesAtOnce);
  }

  Choices takingGoodRowsOnly() {
    return new Choices(
        licences, roles, adoptsExisting, true, announcement, patience, batchesAtOnce);
  }

  Choices announcing(Announcement mail) {
    return new Choices(
        licences, roles, adoptsExisting, goodRowsOnly, Optional.of(mail), patience, batchesAtOnce);
  }

  Choices patience(Duration time) {
    return new Choices(
        licences, roles, adoptsExisting, goodRowsOnly, announcement, time, batchesAtOnce);
  }

  Choices batchesAtOnce(int number) {
    return new Choices(
        licences, roles, adoptsExisting, goodRowsOnly, announcement, patience, number);
  }

  /**
   * What speaks against an account that is there: somebody else's name must not get this person's
   * licences and roles.
   */
  Optional<String> objection(Person person, DirectoryAccount account) {
    if (!account.enabled()) {
      return Optional.of("there is an account of this name that may not sign in");
    }
    boolean same =
        TenantView.lower(account.displayName()).equals(TenantView.lower(person.displayName()));
    return same || adoptsExisting
        ? Optional.empty()
        : Optional.of("the name belongs to '" + account.displayName() + "' already");
  }
}
