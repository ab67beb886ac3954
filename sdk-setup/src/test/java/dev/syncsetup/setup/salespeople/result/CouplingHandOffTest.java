package dev.syncsetup.setup.salespeople.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import org.junit.jupiter.api.Test;

class CouplingHandOffTest {
  @Test
  @Documents({"P-03", "P-04", "P-06", "P-07", "P-08", "P-09"})
  void orderPlacesAndPitfallsAreTold() {
    assertThat(CouplingHandOff.markdown("people-coupling.csv"))
        .containsSubsequence(
            "before customers and accounts",
            "that people-coupling.csv shows",
            "**Couple Salespersons**",
            "**Add Coupled Users to Team**",
            "SALESPEOPLE runs every 30 minutes",
            "*Synch. Only Coupled Records* is on at first")
        .contains("Ownership by person", "BCI -");
  }
}
