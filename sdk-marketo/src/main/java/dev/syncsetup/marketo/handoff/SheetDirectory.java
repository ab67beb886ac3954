package dev.syncsetup.marketo.handoff;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import dev.syncsetup.marketo.internal.handoff.ConfirmationFile;
import dev.syncsetup.marketo.internal.handoff.SheetFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * The other side of {@link Operator#directory}: what the person, or a program in her hands, does
 * with the sheets in a directory. Thread-safe.
 */
public final class SheetDirectory {
  private final SheetFolder folder;

  private SheetDirectory(SheetFolder folder) {
    this.folder = folder;
  }

  /** The sheets in this directory. */
  public static SheetDirectory at(Path directory) {
    return new SheetDirectory(new SheetFolder(directory));
  }

  /**
   * All sheets, confirmed or not, by id.
   *
   * @throws SdkException when the directory cannot be read, or a file in it is no sheet
   */
  public List<HandOffSheet> sheets() {
    return folder.sheetIds().stream().map(this::sheet).toList();
  }

  /** Whether there is a confirmation of the sheet, genuine or not. */
  public boolean isConfirmed(HandOffSheet sheet) {
    return folder.read(folder.confirmationFile(sheet.id())).isPresent();
  }

  /**
   * Signs a confirmation and puts it beside its sheet. An earlier one of the same sheet is
   * replaced, which is how a wrong one is corrected.
   *
   * @return the file
   * @throws IllegalArgumentException when the key belongs to somebody else than who confirms, or
   *     the sheet in the directory is not the one that is confirmed
   * @throws SdkException when the file cannot be written
   */
  public Path confirm(Confirmation confirmation, OperatorKey key) {
    if (!confirmation.by().equals(key.name())) {
      throw new IllegalArgumentException(
          "The key is that of " + key.name() + ", not of " + confirmation.by() + ".");
    }
    if (!confirmation.isFor(sheet(confirmation.sheetId()))) {
      throw new IllegalArgumentException(
          "The sheet "
              + confirmation.sheetId()
              + " has changed since. Read it again, and confirm what it says now.");
    }
    ConfirmationFile file =
        new ConfirmationFile(
            confirmation.sheetId(),
            confirmation.sheetDigest(),
            confirmation.by(),
            confirmation.at().toString(),
            confirmation.seen(),
            confirmation.answers(),
            null);
    String name = String.valueOf(folder.confirmationFile(file.sheetId()).getFileName());
    return folder.write(name, file.signed(key.sign(file.content())).json());
  }

  private HandOffSheet sheet(String id) {
    Path file = folder.sheetFile(id);
    String json =
        folder
            .read(file)
            .orElseThrow(() -> new SdkException("There is no sheet " + id + ": no file " + file));
    try {
      return HandOffSheet.fromJson(json);
    } catch (IllegalArgumentException e) {
      throw new SdkException(file + " is no hand-off sheet.", e);
    }
  }
}
