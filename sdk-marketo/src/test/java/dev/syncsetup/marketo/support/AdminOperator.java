package dev.syncsetup.marketo.support;

import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets the simulated admin work from the sheets, with the secrets as a terminal would show them.
 */
public final class AdminOperator implements Operator {
  public final List<HandOffSheet> sheets = new ArrayList<>();
  private final Operator callback;

  public AdminOperator(SimulatedAdmin admin) {
    this.callback = Operator.callback((sheet, secrets) -> work(admin, sheet, secrets));
  }

  @Override
  public Optional<Confirmation> handOver(HandOffSheet sheet, SheetSecrets secrets) {
    sheets.add(sheet);
    return callback.handOver(sheet, secrets);
  }

  @Override
  public Optional<Confirmation> confirmation(String sheetId) {
    return callback.confirmation(sheetId);
  }

  public static Optional<Confirmation> work(
      SimulatedAdmin admin, HandOffSheet sheet, SheetSecrets secrets) {
    return admin
        .work(sheet.toJson(), step -> secrets.reveal(sheet.steps().get(step - 1)).reveal())
        .map(word -> Confirmation.of(sheet, word.by(), word.at(), word.seen(), word.answers()));
  }
}
