package dev.syncsetup.marketo.handoff;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import dev.syncsetup.marketo.internal.handoff.ConfirmationFile;
import dev.syncsetup.marketo.internal.handoff.SheetFolder;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An operator who finds sheets in a directory and confirms there. Stores no secret. */
final class DirectoryOperator implements Operator {
  private final SheetFolder folder;
  private final Optional<TrustedSigners> signers;

  DirectoryOperator(Path directory, Optional<TrustedSigners> signers) {
    this.folder = new SheetFolder(directory);
    this.signers = signers;
  }

  @Override
  public Optional<Confirmation> handOver(HandOffSheet sheet, SheetSecrets secrets) {
    List<String> closing = closing(sheet);
    String template = signers.isPresent() ? "" : "\n```json\n" + template(sheet) + "```\n";
    folder.write(sheet.id() + ".md", SheetMarkdown.of(sheet, closing) + template);
    folder.write(sheet.id() + ".html", SheetHtml.of(sheet, closing));
    folder.write(sheet.id() + ".json", sheet.toJson() + "\n");
    return confirmation(sheet.id());
  }

  @Override
  public Optional<Confirmation> confirmation(String sheetId) {
    Path file = folder.confirmationFile(sheetId);
    return folder.read(file).map(text -> genuine(file, sheetId, text));
  }

  private Confirmation genuine(Path file, String sheetId, String text) {
    ConfirmationFile said = parsed(file, text);
    if (!said.sheetId().equals(sheetId)) {
      throw new SdkException(
          file
              + " confirms sheet "
              + said.sheetId()
              + ", not "
              + sheetId
              + ". Remove it, and confirm the sheet itself.");
    }
    signers.ifPresent(trusted -> verify(file, said, trusted));
    return new Confirmation(
        sheetId,
        said.sheetDigest(),
        said.by(),
        Instant.parse(said.at()),
        said.seen(),
        said.answers());
  }

  private static ConfirmationFile parsed(Path file, String text) {
    try {
      ConfirmationFile said = ConfirmationFile.parse(text);
      if (said.by().isBlank() || said.seen().isBlank() || said.answers().containsValue("")) {
        throw new IllegalArgumentException("by, seen or an answer is empty");
      }
      return said;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new SdkException(
          file
              + " is no confirmation. It must be JSON with sheetId, sheetDigest, by (who), at"
              + " (when, like 2026-01-05T08:00:00Z), seen (what the screen showed) and answers,"
              + " none of them empty. Confirm the sheet again.",
          e);
    }
  }

  private static void verify(Path file, ConfirmationFile said, TrustedSigners trusted) {
    String problem = "";
    if (said.signature() == null) {
      problem = " is not signed.";
    } else if (!trusted.knows(said.by())) {
      problem = " is signed by " + said.by() + ", who is not among the trusted signers.";
    } else if (!trusted.verify(said.by(), said.content(), said.signature())) {
      problem =
          " was changed after it was signed, or was not signed with the key of " + said.by() + ".";
    }
    if (!problem.isEmpty()) {
      throw new SdkException(
          file
              + problem
              + " Nothing goes on from it. Remove it, and have a trusted signer confirm the sheet"
              + " again.");
    }
  }

  private List<String> closing(HandOffSheet sheet) {
    List<String> closing = new ArrayList<>(SheetParts.CLOSING);
    String name = String.valueOf(folder.confirmationFile(sheet.id()).getFileName());
    closing.add(
        signers.isPresent()
            ? "The confirmation must be signed; signing puts the file "
                + name
                + " beside this sheet and takes the place of an earlier one."
            : "Write the file "
                + name
                + " beside this sheet, and over an earlier one; what it holds is shown in the"
                + " Markdown form of this sheet.");
    return closing;
  }

  /** Left empty where the person has to say something, so that it cannot be confirmed as it is. */
  private static String template(HandOffSheet sheet) {
    Map<String, String> answers = new TreeMap<>();
    sheet.questions().stream().map(Question::id).forEach(id -> answers.put(id, ""));
    return new ConfirmationFile(
            sheet.id(), sheet.digest(), "", "2026-01-31T12:00:00Z", "", answers, null)
        .json();
  }
}
