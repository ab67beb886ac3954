package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.SheetDirectory;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.admin.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A person at Marketo's screens, with sheets in a directory or in front of her. */
final class OperatorDrive {
  private static final int RUNS = 12;

  /** What every Ed25519 key begins with in base 64. */
  private static final int COMMON = 22;

  private final Rig rig;
  private final SyncDrive sync;

  OperatorDrive(Rig rig) {
    this.rig = rig;
    this.sync = new SyncDrive(rig);
  }

  /** Runs until everything is confirmed; the key of the person lies in {@code key}. */
  boolean throughDirectory(boolean withPassword, Path directory, Path key) {
    SimulatedAdmin admin = new SimulatedAdmin(rig.cloud.marketo(), rig.cloud.clock());
    OperatorKey ada = OperatorKey.generate(SimulatedAdmin.NAME);
    ada.write(key);
    rig.planted.plant("operator's key", lastLine(key).substring(COMMON));
    TrustedSigners trusted = TrustedSigners.of(ada.publicLine());
    rig.walk.from(ada);
    rig.walk.from(trusted);
    boolean complete = false;
    for (int run = 0; run < RUNS && !complete; run++) {
      complete =
          sync.run(
              withPassword, CrmSyncSettings.byOperator(Operator.directory(directory, trusted)));
      rig.attempt(() -> work(SheetDirectory.at(directory), admin, ada));
    }
    return complete;
  }

  /** The secrets are handed to the program of the person. */
  boolean throughProgram() {
    SimulatedAdmin admin = new SimulatedAdmin(rig.cloud.marketo(), rig.cloud.clock());
    return sync.run(
        true,
        CrmSyncSettings.byOperator(
            Operator.callback((sheet, secrets) -> work(admin, sheet, secrets))));
  }

  private Optional<Confirmation> work(
      SimulatedAdmin admin, HandOffSheet sheet, SheetSecrets secrets) {
    note(sheet);
    rig.walk.from(secrets);
    return admin
        .work(sheet.toJson(), step -> secrets.reveal(sheet.steps().get(step - 1)).reveal())
        .map(word -> confirmation(sheet, word));
  }

  private void work(SheetDirectory sheets, SimulatedAdmin admin, OperatorKey key) {
    for (HandOffSheet sheet : sheets.sheets()) {
      note(sheet);
      if (!sheets.isConfirmed(sheet)) {
        admin
            .work(sheet.toJson(), step -> typed(sheet.steps().get(step - 1).label()))
            .ifPresent(
                word -> {
                  Path unused = sheets.confirm(confirmation(sheet, word), key);
                });
      }
    }
  }

  private static String typed(String label) {
    return label.contains("Password") ? Rig.PASSWORD : Rig.CRM_SECRET;
  }

  private Confirmation confirmation(HandOffSheet sheet, Word word) {
    Confirmation said = Confirmation.of(sheet, word.by(), word.at(), word.seen(), word.answers());
    rig.heard.note(Place.SHEETS, said);
    rig.walk.from(said);
    return said;
  }

  private void note(HandOffSheet sheet) {
    rig.heard.note(Place.SHEETS, sheet.toMarkdown());
    rig.heard.note(Place.SHEETS, sheet.toHtml());
    rig.heard.note(Place.SHEETS, sheet.toText());
    rig.heard.note(Place.SHEETS, sheet.toJson());
    rig.walk.from(sheet);
  }

  private static String lastLine(Path key) {
    try {
      return Files.readAllLines(key).get(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
