package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.marketo.crm.SyncError;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tab "Sync Errors", page by page. */
class RelayFailuresTest {
  private static final String ERRORS = "/sync/errors";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client(simulated.relaySettings());
  private final CrmSyncSettings settings = client.crmSync();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void noFailuresAreOneEmptyPage() {
    assertThat(settings.failures().items()).isEmpty();
    assertThat(settings.failures().next()).isEmpty();
  }

  @Test
  void pagesAreFetchedAsTheyAreAskedFor() {
    addFailures(250);

    Page<SyncFailure> first = settings.failures();

    assertThat(first.items()).hasSize(100);
    assertThat(first.items().get(0))
        .isEqualTo(new SyncFailure("lead", "row-1", "create", "toMarketo", "1007", "Two match"));
    assertThat(simulated.exchanges(ERRORS)).hasSize(1);
    assertThat(first.stream().map(SyncFailure::recordId)).hasSize(250).doesNotHaveDuplicates();
    assertThat(simulated.exchanges(ERRORS)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[null]"})
  void tableWithoutFieldsIsNoAnswer(String rows) {
    simulated.faults.next(
        "relay",
        "GET",
        "/fields",
        new Fault.Answer(
            200,
            Map.of("Content-Type", "application/json"),
            "{\"selectionSaved\":true,\"fields\":{\"lead\":" + rows + "}}"));

    assertThatThrownBy(settings::fieldList).isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void pageThatLeadsToItselfIsNotFollowed() {
    addFailures(150);
    Page<SyncFailure> first = settings.failures();
    simulated.faults.next(
        "relay",
        "GET",
        ERRORS,
        new Fault.Answer(
            200,
            Map.of("Content-Type", "application/json"),
            "{\"items\":[],\"nextPageToken\":\"100\"}"));

    assertThatThrownBy(first::next)
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("never end");
  }

  private void addFailures(int count) {
    for (int i = 1; i <= count; i++) {
      simulated.marketo.addSyncError(
          new SyncError("lead", "row-" + i, "create", "toMarketo", "1007", "Two match"));
    }
  }
}
