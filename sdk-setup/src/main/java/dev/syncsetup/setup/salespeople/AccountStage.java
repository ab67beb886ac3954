package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.dynamics.directory.licences.AccountLicences;
import dev.syncsetup.dynamics.directory.licences.LicenceOrder;
import dev.syncsetup.dynamics.directory.people.PersonDetails;
import dev.syncsetup.dynamics.directory.people.PersonDetails.Detail;
import dev.syncsetup.setup.salespeople.file.PeopleColumn;
import dev.syncsetup.setup.salespeople.file.Person;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts and their licences. Thread-safe. */
final class AccountStage {
  private static final Map<PeopleColumn, Detail> DETAILS = details();

  private final DirectoryClient directory;
  private final Choices choices;
  private final ImportFiles files;
  private final Tally tally;

  AccountStage(DirectoryClient directory, Choices choices, ImportFiles files, Tally tally) {
    this.directory = directory;
    this.choices = choices;
    this.files = files;
    this.tally = tally;
  }

  /**
   * Creates accounts with their licences, all the same ones, in one trip.
   *
   * @return those who go on
   */
  List<Ticket> create(List<Ticket> tickets) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    List<NewAccount> wishes = tickets.stream().map(ticket -> wish(ticket.person)).toList();
    List<ItemOutcome<DirectoryAccount>> outcomes =
        directory.createAccounts(wishes, tickets.get(0).products);
    List<Ticket> placed = new ArrayList<>();
    for (int i = 0; i < tickets.size(); i++) {
      if (isPlaced(tickets.get(i), outcomes.get(i))) {
        placed.add(tickets.get(i));
      }
    }
    stopIfRefused(outcomes);
    return placed;
  }

  /**
   * Gives accounts that exist the licences they lack, and creates those that are gone.
   *
   * @return those who go on
   */
  List<Ticket> complete(List<Ticket> tickets) {
    Map<String, DirectoryAccount> accounts = new HashMap<>();
    directory
        .accounts(tickets.stream().map(ticket -> ticket.person.userName()).toList())
        .forEach(account -> accounts.put(TenantView.lower(account.userPrincipalName()), account));
    List<Ticket> absent = new ArrayList<>();
    List<Ticket> placed = new ArrayList<>();
    List<Ticket> lacking = new ArrayList<>();
    for (Ticket ticket : tickets) {
      DirectoryAccount account = accounts.get(TenantView.lower(ticket.person.userName()));
      if (account == null) {
        absent.add(ticket);
      } else if (isTheirs(ticket, account)) {
        boolean licensed = account.licences().containsAll(ticket.products);
        (licensed ? placed : lacking).add(ticket);
      }
    }
    placed.addAll(license(lacking));
    placed.addAll(create(absent));
    return placed;
  }

  private List<Ticket> license(List<Ticket> tickets) {
    List<ItemOutcome<AccountLicences>> outcomes =
        directory
            .licensing()
            .assignAll(
                tickets.stream()
                    .map(ticket -> new LicenceOrder(ticket.account(), ticket.products))
                    .toList());
    List<Ticket> placed = new ArrayList<>();
    for (int i = 0; i < tickets.size(); i++) {
      Ticket ticket = tickets.get(i);
      Optional<SdkException> error = outcomes.get(i).error();
      if (error.isPresent()) {
        tally.failed(ticket, error.get().getMessage());
        continue;
      }
      ticket.changed |= outcomes.get(i) instanceof ItemOutcome.Done;
      ticket.notes.add("licence assigned");
      placed.add(ticket);
    }
    stopIfRefused(outcomes);
    return placed;
  }

  private boolean isPlaced(Ticket ticket, ItemOutcome<DirectoryAccount> outcome) {
    Optional<SdkException> error = outcome.error();
    if (error.isPresent()) {
      tally.failed(ticket, error.get().getMessage());
      return false;
    }
    DirectoryAccount account = outcome.value().orElseThrow();
    if (outcome instanceof ItemOutcome.Done) {
      ticket.account(account.id());
      ticket.created = true;
      return true;
    }
    files.noPassword(
        ticket.person.userName(),
        "the account was found when it was created: the password before may be in force or not;"
            + " reset it where it is not");
    ticket.notes.add("found when it was to be created; its password was not changed");
    return isTheirs(ticket, account);
  }

  private boolean isTheirs(Ticket ticket, DirectoryAccount account) {
    Optional<String> objection = choices.objection(ticket.person, account);
    if (objection.isPresent()) {
      tally.failed(ticket, objection.get() + ". " + Choices.REMEDY + ".");
      return false;
    }
    ticket.account(account.id());
    return true;
  }

  /** What nobody in the tenant would be spared ends the import. */
  private static void stopIfRefused(List<? extends ItemOutcome<?>> outcomes) {
    for (ItemOutcome<?> outcome : outcomes) {
      SdkException error = outcome.error().orElse(null);
      boolean interrupted =
          error instanceof TransportException && Thread.currentThread().isInterrupted();
      if (error instanceof AuthenticationException || error instanceof PermissionException) {
        throw error;
      }
      if (error != null && interrupted) {
        throw error;
      }
    }
  }

  private NewAccount wish(Person person) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    DETAILS.forEach(
        (column, detail) -> {
          String value = person.value(column);
          if (!value.isEmpty()) {
            details.put(detail, value);
          }
        });
    return new NewAccount(
            person.userName(),
            person.displayName(),
            person.usageLocation(),
            files.newPassword(person.userName()))
        .of(new PersonDetails(details));
  }

  private static Map<PeopleColumn, Detail> details() {
    Map<PeopleColumn, Detail> details = new EnumMap<>(PeopleColumn.class);
    details.put(PeopleColumn.FIRST_NAME, Detail.FIRST_NAME);
    details.put(PeopleColumn.LAST_NAME, Detail.LAST_NAME);
    details.put(PeopleColumn.JOB_TITLE, Detail.JOB_TITLE);
    details.put(PeopleColumn.DEPARTMENT, Detail.DEPARTMENT);
    details.put(PeopleColumn.OFFICE_NUMBER, Detail.OFFICE);
    details.put(PeopleColumn.OFFICE_PHONE, Detail.OFFICE_PHONE);
    details.put(PeopleColumn.MOBILE_PHONE, Detail.MOBILE_PHONE);
    details.put(PeopleColumn.FAX, Detail.FAX);
    details.put(PeopleColumn.ALTERNATE_EMAIL, Detail.OTHER_MAIL);
    details.put(PeopleColumn.ADDRESS, Detail.STREET);
    details.put(PeopleColumn.CITY, Detail.CITY);
    details.put(PeopleColumn.STATE, Detail.STATE);
    details.put(PeopleColumn.ZIP, Detail.POSTAL_CODE);
    details.put(PeopleColumn.COUNTRY, Detail.COUNTRY);
    return details;
  }
}
