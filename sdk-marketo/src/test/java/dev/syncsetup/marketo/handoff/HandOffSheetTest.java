package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOffSheetTest {
  private final HandOffSheet sheet =
      new HandOffSheet(
          "credentials-x-1",
          "Step 1: Enter Credentials",
          List.of("IRREVERSIBLE. Look twice."),
          List.of(
              new Step("Edit", "", false),
              new Step("URL", "https://contoso.crm.dynamics.com", false),
              new Step("Client Secret", "client secret of app 7", true)));

  @Test
  void markdownPutsWarningsBeforeNumberedSteps() {
    assertThat(sheet.toMarkdown())
        .isEqualTo(
            """
            # Step 1: Enter Credentials

            Sheet `credentials-x-1`

            > **Warning.** IRREVERSIBLE. Look twice.

            1. **Edit**
            2. **URL**: `https://contoso.crm.dynamics.com`
            3. **Client Secret**: (secret, not on this sheet) client secret of app 7
            """);
  }

  @Test
  void textPutsWarningsBeforeNumberedSteps() {
    assertThat(sheet.toText().lines())
        .containsExactly(
            "STEP 1: ENTER CREDENTIALS",
            "Sheet credentials-x-1",
            "",
            "WARNING  IRREVERSIBLE. Look twice.",
            "",
            "  1. Edit",
            "  2. URL: https://contoso.crm.dynamics.com",
            "  3. Client Secret: (secret, not on this sheet) client secret of app 7");
  }

  @Test
  void valueCannotBreakOutOfItsMarkdown() {
    HandOffSheet odd =
        new HandOffSheet("x", "x", List.of(), List.of(new Step("URL", "a`b\n# c", false)));

    assertThat(odd.toMarkdown()).endsWith("1. **URL**: `` a`b # c ``\n");
  }
}
