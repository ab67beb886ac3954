package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold before anything real is touched. */
class LiveTest {
  private static final String ACKNOWLEDGED =
      "acknowledgeIrreversible: https://contoso.crm.dynamics.com";

  @TempDir Path directory;

  @Test
  void unsetVariablesAreNamedWithTheirKeys() {
    Program.Result result =
        new Program(directory).with("CONTOSO_CONNECTION_SECRET", "  ").run("--live");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(3);
    assertThat(result.err())
        .contains("CONTOSO_ADMINISTRATOR_SECRET, which environment.administrator.clientSecret")
        .contains("CONTOSO_MARKETO_SECRET, which marketo.clientSecret")
        .contains("CONTOSO_CONNECTION_SECRET, which connection.clientSecret");
  }

  @Test
  void userFlowAsksForThePasswordToo() {
    Program.Result result = new Program(directory).run("--live", "--flow", "user");

    assertThat(result.err()).contains("CONTOSO_SYNC_USER_PASSWORD");
  }

  @Test
  void missingAcknowledgementIsRefused() {
    String file = SampleCopy.in(directory).with(ACKNOWLEDGED, "").path();

    Program.Result result = new Program(directory).run("--live", file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(ACKNOWLEDGED).contains("never be undone");
  }

  @Test
  void relayWithoutAddressIsRefused() {
    Program.Result result = new Program(directory).run("--live", "--marketo", "relay");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("marketo.relay");
  }

  @Test
  void addressOutsideOfMicrosoftsCloudsIsRefused() {
    String file =
        SampleCopy.in(directory)
            .with("https://contoso.crm.dynamics.com", "https://crm.contoso.example")
            .path();

    Program.Result result =
        new Program(directory)
            .with("CONTOSO_ADMINISTRATOR_SECRET", "one")
            .with("CONTOSO_MARKETO_SECRET", "two")
            .with("CONTOSO_CONNECTION_SECRET", "three")
            .run("--live", file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).singleElement().asString().contains("crm.contoso.example");
  }
}
