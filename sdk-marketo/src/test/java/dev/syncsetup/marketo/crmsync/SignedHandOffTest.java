package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.SheetDirectory;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.admin.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets go out through a directory and come back signed; every run is a process of its own. */
class SignedHandOffTest {
  private static final OperatorKey ADA = OperatorKey.generate(SimulatedAdmin.NAME);
  private static final FieldSelection FIELDS =
      FieldSelection.none().and("lead", "lastname", "new_synctomkto");

  @TempDir Path directory;

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final SimulatedAdmin admin = new SimulatedAdmin(simulated.marketo, simulated.clock);

  @AfterEach
  void close() {
    simulated.close();
  }

  @Test
  void runsGoOnFromWhatWasSignedBetweenThem() {
    List<State> before = run();
    assertThat(before).containsExactly(State.HANDED_OVER, State.HANDED_OVER, State.HANDED_OVER);
    workThrough();

    assertThat(run()).containsExactly(State.DONE, State.DONE, State.DONE);
    assertThat(run()).containsExactly(State.DONE, State.DONE, State.DONE);
  }

  @Test
  void unsignedWordStopsTheStepThatItIsAbout() throws Exception {
    run();
    workThrough();
    HandOffSheet credentials = sheet("credentials");
    Path file = directory.resolve(credentials.id() + ".confirmation.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceAll("\"signature\"", "\"other\""));

    assertThatThrownBy(this::run)
        .isInstanceOf(SdkException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("not signed");
  }

  @Test
  void wrongConfirmationIsCorrectedByConfirmingAgain() {
    run();
    workThrough();
    HandOffSheet credentials = sheet("credentials");
    confirm(credentials, Map.of("url", "https://contosso.crm.dynamics.com"));
    assertThat(run().get(0)).isEqualTo(State.CONTRADICTED);

    confirm(credentials, Map.of());

    assertThat(run().get(0)).isEqualTo(State.DONE);
  }

  @Test
  void fieldThatWasForgottenIsTickedAndConfirmedAgain() {
    run();
    admin.mood(Mood.FORGETS_FILTER);
    workThrough();
    assertThat(run()).containsExactly(State.DONE, State.HANDED_OVER, State.DONE);

    admin.mood(Mood.CAREFUL);
    confirm(sheet("fields"), Map.of());

    assertThat(run()).containsExactly(State.DONE, State.DONE, State.DONE);
  }

  private List<State> run() {
    Operator operator = Operator.directory(directory, TrustedSigners.of(ADA.publicLine()));
    try (MarketoClient client = simulated.client(CrmSyncSettings.byOperator(operator))) {
      CrmSyncSettings settings = client.crmSync();
      return List.of(
          settings.saveCredentials(SimulatedMarketo.serverToServer()).state(),
          settings.selectFields(FIELDS).state(),
          settings.enableSync("ops@contoso.com").state());
    }
  }

  private void workThrough() {
    for (String kind : List.of("credentials", "fields", "enable")) {
      confirm(sheet(kind), Map.of());
    }
  }

  /** Works on the sheet as it lies in the directory; some answers may come out wrong. */
  private void confirm(HandOffSheet sheet, Map<String, String> misread) {
    Word word = admin.work(sheet.toJson(), step -> SimulatedMarketo.APP_SECRET).orElseThrow();
    Map<String, String> answers = new TreeMap<>(word.answers());
    answers.putAll(misread);
    SheetDirectory.at(directory)
        .confirm(Confirmation.of(sheet, word.by(), word.at(), word.seen(), answers), ADA);
  }

  private HandOffSheet sheet(String kind) {
    return SheetDirectory.at(directory).sheets().stream()
        .filter(sheet -> sheet.id().startsWith(kind))
        .findFirst()
        .orElseThrow();
  }
}
