package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorTest {
  private static final HandOffSheet SHEET =
      new HandOffSheet("enable-x-1", "Step 3", Optional.empty(), List.of(), List.of(), List.of());
  private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
  private static final Confirmation WORD =
      Confirmation.of(SHEET, "Ada Admin", NINE, "Sync is on", Map.of());

  @Test
  void callbackIsAskedAtEachHandOverAndTheLatestWordCounts() {
    Confirmation corrected = Confirmation.of(SHEET, "Ada Admin", NINE, "now it is", Map.of());
    List<Optional<Confirmation>> answers =
        new ArrayList<>(List.of(Optional.empty(), Optional.of(WORD), Optional.of(corrected)));
    Operator operator = Operator.callback(sheet -> answers.remove(0));

    assertThat(operator.handOver(SHEET, SheetSecrets.none())).isEmpty();
    assertThat(operator.confirmation(SHEET.id())).isEmpty();
    assertThat(operator.handOver(SHEET, SheetSecrets.none())).contains(WORD);
    assertThat(operator.confirmation(SHEET.id())).contains(WORD);
    assertThat(operator.handOver(SHEET, SheetSecrets.none())).contains(corrected);
    assertThat(operator.confirmation(SHEET.id())).contains(corrected);
  }

  @Test
  void callbackThatHasNothingNewLeavesTheLastWordStanding() {
    List<Optional<Confirmation>> answers =
        new ArrayList<>(List.of(Optional.of(WORD), Optional.empty()));
    Operator operator = Operator.callback(sheet -> answers.remove(0));
    operator.handOver(SHEET, SheetSecrets.none());

    assertThat(operator.handOver(SHEET, SheetSecrets.none())).contains(WORD);
  }

  @Test
  void callbackThatConfirmsAnotherSheetIsAnError() {
    HandOffSheet other =
        new HandOffSheet("other", "x", Optional.empty(), List.of(), List.of(), List.of());
    Operator operator = Operator.callback(sheet -> Optional.of(WORD));

    assertThatThrownBy(() -> operator.handOver(other, SheetSecrets.none()))
        .hasMessageContaining("enable-x-1")
        .hasMessageContaining("other");
  }
}
