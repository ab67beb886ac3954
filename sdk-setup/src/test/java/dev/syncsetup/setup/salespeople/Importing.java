package dev.syncsetup.setup.salespeople;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of people, a tenant with seats for them, and what an import has written. */
final class Importing implements AutoCloseable {
  static final String HEADINGS =
      "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,"
          + "Office Phone,Mobile Phone,Fax,Alternate email address,Address,City,"
          + "State or Province,ZIP or Postal Code,Country or Region";

  static final String SEATS = "DYN365_ENTERPRISE_PEOPLE";
  static final UUID PRODUCT = Tenant.named("product for people");

  final Onboarding onboarding = new Onboarding();
  final SimulatedCloud cloud = onboarding.cloud;
  final DynamicsClient dynamics = onboarding.dynamics;
  final StringWriter results = new StringWriter();
  final StringWriter passwords = new StringWriter();
  final StringWriter coupling = new StringWriter();
  private final Path file;

  Importing(Path directory) {
    file = directory.resolve("people.csv");
    cloud.tenant().skus().add(new Sku(PRODUCT, SEATS, 5_000));
    permissions().add("Domain.Read.All");
    people(3);
    cloud.transcript().clear();
  }

  /** What the administrator app may ask of Graph; tokens issued before keep what they had. */
  Set<String> permissions() {
    return cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions();
  }

  /** Puts so many people into the file: p0@contoso.com, Person 0 and so on. */
  Importing people(int number) {
    return rows(
        IntStream.range(0, number)
            .mapToObj(i -> row("p" + i + "@contoso.com", "Person " + i))
            .toArray(String[]::new));
  }

  static String row(String userName, String displayName) {
    return userName + ",,," + displayName + ",,Sales,,,,,,,,,,DE";
  }

  Importing rows(String... rows) {
    return text(HEADINGS + "\n" + String.join("\n", rows) + "\n");
  }

  Importing text(String text) {
    try {
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PeopleFile file() {
    return PeopleFile.at(file);
  }

  SalespeopleImport plan() {
    return SalespeopleImport.of(dynamics, file()).licences(SEATS);
  }

  ImportReport run() {
    return run(plan());
  }

  ImportReport run(SalespeopleImport plan) {
    return plan.run(ImportFiles.of(results, passwords).coupling(coupling), ImportListener.NONE);
  }

  /** Rows of the result file of all runs so far, without headings. */
  List<List<String>> results() {
    return records(results);
  }

  List<List<String>> passwords() {
    return records(passwords);
  }

  /** The details of the one row with that line. */
  String details(int line) {
    List<List<String>> found =
        results().stream().filter(row -> row.get(0).equals(String.valueOf(line))).toList();
    assertThat(found).hasSize(1);
    return found.get(0).get(4);
  }

  static List<List<String>> records(StringWriter csv) {
    return CsvReader.builder().ofCsvRecord(csv.toString()).stream()
        .map(CsvRecord::getFields)
        .filter(row -> !List.of("Line", "User Name", "Salesperson Code").contains(row.get(0)))
        .toList();
  }

  Account account(String userName) {
    return cloud.tenant().account(userName).orElseThrow();
  }

  List<String> rolesOf(String userName) {
    return cloud.dataverse().rolesOf(cloud.dataverse().user(userName).orElseThrow().id());
  }

  /** Each person has one account with that licence, one row in Dataverse and the one role. */
  void assertAllThere(int number) {
    List<Account> accounts =
        cloud.tenant().accounts().values().stream()
            .filter(account -> account.userPrincipalName().matches("p\\d+@contoso.com"))
            .toList();
    assertThat(accounts).hasSize(number);
    for (Account account : accounts) {
      assertThat(account.licences()).containsOnlyKeys(PRODUCT);
      assertThat(rolesOf(account.userPrincipalName())).containsExactly("Salesperson");
    }
    assertThat(
            cloud.dataverse().users().stream()
                .map(user -> user.text("domainname"))
                .filter(name -> name.matches("p\\d+@contoso.com"))
                .collect(Collectors.toList()))
        .hasSize(number)
        .doesNotHaveDuplicates();
  }

  @Override
  public void close() {
    onboarding.close();
  }
}
