package dev.syncsetup.marketo.handoff;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** An operator behind a function. */
final class CallbackOperator implements Operator {
  private final BiFunction<HandOffSheet, SheetSecrets, Optional<Confirmation>> person;
  private final Map<String, Confirmation> given = new ConcurrentHashMap<>();

  CallbackOperator(BiFunction<HandOffSheet, SheetSecrets, Optional<Confirmation>> person) {
    this.person = person;
  }

  @Override
  public Optional<Confirmation> handOver(HandOffSheet sheet, SheetSecrets secrets) {
    person.apply(sheet, secrets).ifPresent(answer -> keep(sheet, answer));
    return confirmation(sheet.id());
  }

  @Override
  public Optional<Confirmation> confirmation(String sheetId) {
    return Optional.ofNullable(given.get(sheetId));
  }

  private void keep(HandOffSheet sheet, Confirmation answer) {
    if (!answer.sheetId().equals(sheet.id())) {
      throw new IllegalStateException(
          "Asked about sheet " + sheet.id() + ", the function confirmed " + answer.sheetId() + ".");
    }
    given.put(sheet.id(), answer);
  }
}
