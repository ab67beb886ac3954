package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.internal.screens.SwitchSheets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The switch of the sync, as far as persons have told. */
final class OperatorSwitch {
  private final OperatorDesk desk;
  private final SwitchSheets sheets;

  OperatorSwitch(OperatorDesk desk, SwitchSheets sheets) {
    this.desk = desk;
    this.sheets = sheets;
  }

  /** 1 until the sync was switched off for the first time, then 2, and so on. */
  int occasion() {
    int occasion = 1;
    while (desk.done(sheets.disable(occasion)).isPresent()) {
      occasion++;
    }
    return occasion;
  }

  /** The word that the sync is on; whichever address Marketo was given. */
  Optional<Confirmation> on() {
    return desk.confirmation(sheets.enableId(occasion())).filter(OperatorSwitch::saysOn);
  }

  Standing looked(String notifyAddress) {
    return on().map(OperatorSwitch::isOn)
        .orElseGet(() -> desk.looked(sheets.enable(occasion(), notifyAddress)));
  }

  Standing enabled(String notifyAddress) {
    Optional<Confirmation> before = on();
    if (before.isPresent()) {
      return isOn(before.get());
    }
    Standing standing = desk.acted(sheets.enable(occasion(), notifyAddress));
    return on().map(OperatorSwitch::isOn).orElse(standing);
  }

  Standing disabled() {
    int occasion = occasion();
    if (occasion > 1 && on().isEmpty()) {
      return desk.looked(sheets.disable(occasion - 1));
    }
    return desk.acted(sheets.disable(occasion));
  }

  Standing initialSync() {
    return desk.looked(sheets.initialSync());
  }

  Standing watchedInitialSync() {
    return desk.acted(sheets.initialSync());
  }

  SyncStatus status() {
    Optional<Confirmation> on = on();
    if (on.isPresent()) {
      return running(on.get());
    }
    int occasion = occasion();
    return occasion == 1
        ? status(SyncStatus.State.UNKNOWN, "Nobody has confirmed that the sync is on or off.")
        : status(SyncStatus.State.DISABLED, desk.looked(sheets.disable(occasion - 1)).evidence());
  }

  private SyncStatus running(Confirmation on) {
    Optional<Confirmation> first = desk.done(sheets.initialSync());
    return new SyncStatus(
        first.isPresent() ? SyncStatus.State.SYNCING : SyncStatus.State.INITIAL_SYNC,
        Optional.of(on.at()),
        first.map(Confirmation::at),
        on.answer(SwitchSheets.ADDRESS),
        List.of(),
        Origin.PERSON,
        OperatorDesk.said(on) + first.map(word -> ". " + OperatorDesk.said(word)).orElse("") + ".");
  }

  private SyncStatus status(SyncStatus.State state, String evidence) {
    Optional<Instant> completed = desk.done(sheets.initialSync()).map(Confirmation::at);
    return new SyncStatus(
        state, Optional.empty(), completed, Optional.empty(), List.of(), Origin.PERSON, evidence);
  }

  private static boolean saysOn(Confirmation word) {
    return word.answer(SwitchSheets.ON).equals(Optional.of("yes"));
  }

  private static Standing isOn(Confirmation word) {
    String address =
        word.answer(SwitchSheets.ADDRESS)
            .map(entered -> "; Marketo will write to " + entered)
            .orElse("");
    return OperatorDesk.person(State.DONE, OperatorDesk.said(word) + address + ".");
  }
}
