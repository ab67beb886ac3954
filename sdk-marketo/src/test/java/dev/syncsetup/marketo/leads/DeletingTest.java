package dev.syncsetup.marketo.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.leads.DeleteOutcome.Result;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeletingTest {
  private static final String DELETE = "/rest/v1/leads/delete.json";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void eachPersonHasItsOwnOutcome() {
    long ann = person();

    assertThat(client.leads().delete(List.of(ann, 4711L)))
        .containsExactly(
            new DeleteOutcome(ann, Result.DELETED, List.of()),
            new DeleteOutcome(4711, Result.NOT_FOUND, List.of("1004 Lead not found")));
    assertThat(client.leads().find("email", List.of("ann@contoso.com"), List.of()).items())
        .isEmpty();
  }

  @Test
  void personThatMarketoKeepsIsReportedWithItsReasons() {
    long ann = person();
    answer(
        "{\"success\":true,\"result\":[{\"status\":\"skipped\",\"reasons\":"
            + "[{\"code\":1008,\"message\":\"No access to partition\"}]}]}");

    assertThat(client.leads().delete(List.of(ann)))
        .containsExactly(
            new DeleteOutcome(ann, Result.REFUSED, List.of("1008 No access to partition")));
  }

  @Test
  void threeHundredGoInOneCallAndEachIdOnce() {
    List<Long> ids = LongStream.range(0, 700).mapToObj(i -> person()).toList();

    List<DeleteOutcome> outcomes = client.leads().delete(ids);
    List<DeleteOutcome> twice = client.leads().delete(List.of(ids.get(0), ids.get(0)));

    assertThat(outcomes).hasSize(700).allMatch(outcome -> outcome.result() == Result.DELETED);
    assertThat(outcomes).extracting(DeleteOutcome::id).containsExactlyElementsOf(ids);
    assertThat(twice).hasSize(1);
    assertThat(simulated.exchanges(DELETE)).hasSize(4);
  }

  @Test
  void nobodyToDeleteIsNoCall() {
    assertThat(client.leads().delete(List.of())).isEmpty();
    assertThat(client.requestsSent()).isZero();
  }

  @Test
  void lostAnswerIsAskedForAgainAndTheDeletedPersonIsNotFound() {
    long ann = person();
    simulated.faults.next("marketo", "POST", DELETE, new Fault.LostAnswer());

    assertThat(client.leads().delete(List.of(ann)))
        .extracting(DeleteOutcome::result)
        .containsExactly(Result.NOT_FOUND);
    assertThat(simulated.exchanges(DELETE)).hasSize(2);
  }

  @Test
  void answerAboutFewerPersonsIsNotTakenForAllOfThem() {
    answer("{\"success\":true,\"result\":[{\"id\":1,\"status\":\"deleted\"}]}");

    assertThatThrownBy(() -> client.leads().delete(List.of(1L, 2L)))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("2 persons and tells about 1");
  }

  private long person() {
    return simulated.marketo.addLead(Map.of("email", "ann@contoso.com"));
  }

  private void answer(String json) {
    simulated.faults.next(
        "marketo",
        "POST",
        DELETE,
        new Fault.Answer(200, Map.of("Content-Type", "application/json"), json));
  }
}
