package dev.syncsetup.setup.salespeople.result;

import dev.syncsetup.core.Secret;
import dev.syncsetup.setup.salespeople.file.SafeCsv;
import java.io.Writer;
import java.util.Optional;

/**
 * What an import writes, each a CSV whose rows are whole after a crash. They are output only: no
 * later run reads them. Thread-safe; the writers stay open.
 */
public final class ImportFiles {
  private final Passwords generator = new Passwords();
  private final SafeCsv results;
  private final SafeCsv passwords;
  private final Optional<SafeCsv> coupling;

  private ImportFiles(SafeCsv results, SafeCsv passwords, Optional<SafeCsv> coupling) {
    this.results = results;
    this.passwords = passwords;
    this.coupling = coupling;
  }

  /**
   * Writes the headings of both.
   *
   * @param results a row for each row of the file, in the order they come to an end
   * @param passwords the one place initial passwords go to. A password is written before the
   *     account is asked for, so that none is lost with the process; a row without password takes
   *     back the one before it
   */
  public static ImportFiles of(Writer results, Writer passwords) {
    return new ImportFiles(
        SafeCsv.to(results, "Line", "User Name", "Outcome", "Ready to couple", "Details"),
        SafeCsv.to(passwords, "User Name", "Password", "Remark"),
        Optional.empty());
  }

  /** The same with a coupling sheet, whose headings are written now. */
  public ImportFiles coupling(Writer sheet) {
    SafeCsv csv =
        SafeCsv.to(
            sheet,
            "Salesperson Code",
            "Salesperson E-Mail",
            "User Name",
            "Full Name",
            "System User Id");
    return new ImportFiles(results, passwords, Optional.of(csv));
  }

  /** Writes what became of a row. */
  public void result(RowResult row) {
    results.row(
        String.valueOf(row.line()),
        row.userName(),
        row.outcome().text(),
        row.readyToCouple() ? "yes" : "no",
        row.details());
  }

  /** Makes the password that an account is about to be created with, and writes it first. */
  public Secret newPassword(String userName) {
    Secret password = generator.next();
    passwords.row(userName, password.reveal(), "in force once the account is created");
    return password;
  }

  /** Takes the last password of an account back. */
  public void noPassword(String userName, String remark) {
    passwords.row(userName, "", remark);
  }

  /** Writes a user who is ready to be coupled; nothing without a coupling sheet. */
  public void coupling(CouplingRow row) {
    coupling.ifPresent(
        csv ->
            csv.row(
                row.salespersonCode(),
                row.salespersonEmail(),
                row.userName(),
                row.fullName(),
                row.systemUserId()));
  }
}
