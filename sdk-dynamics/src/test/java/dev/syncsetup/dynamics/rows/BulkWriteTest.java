package dev.syncsetup.dynamics.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SimulatedCloudTest
class BulkWriteTest {
  private static final Fault.Answer THROTTLED =
      new Fault.Answer(
          429,
          Map.of("Retry-After", "17"),
          "{\"error\":{\"code\":\"0x80072322\",\"message\":\"Number of requests exceeded the limit"
              + " of 6000 over time window of 300 seconds.\"}}");
  private static final Fault.Answer LOCKED =
      new Fault.Answer(
          429,
          Map.of(),
          "{\"error\":{\"code\":\"0x80071151\",\"message\":\"Cannot start the requested operation"
              + " [PublishAll] because there is another [Import] running at this moment.\"}}");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private RowsClient rows;
  private TableDefinition contacts;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    rows = client.rows();
    contacts = Contacts.table(client);
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 64})
  void outcomesKeepTheOrderOfTheWritesAndFailuresStayAlone(int batchSize) {
    List<RowWrite> writes =
        IntStream.range(0, 25)
            .mapToObj(i -> i % 5 == 3 ? updateOfNothing(i) : create("Row " + i))
            .toList();

    List<BulkOutcome<UUID>> outcomes = rows.writeAll(writes, BulkOptions.inBatchesOf(batchSize));

    for (int i = 0; i < writes.size(); i++) {
      if (i % 5 == 3) {
        assertThat(error(outcomes.get(i))).isInstanceOf(NotFoundException.class);
      } else {
        assertThat(rows.find(contacts, outcomes.get(i).orThrow()).orElseThrow().name())
            .isEqualTo("Row " + i);
      }
    }
    assertThat(cloud.dataverse().rows("contact")).hasSize(20);
  }

  @Test
  void throttledPartsOfABatchAreSentAgainAlone() {
    List<UUID> ids = seed(10);
    for (int i : new int[] {2, 5, 6}) {
      cloud.faults().next("dataverse", "PATCH", ids.get(i).toString(), THROTTLED);
    }
    Instant start = cloud.clock().instant();

    List<BulkOutcome<UUID>> outcomes =
        rows.writeAll(updates(ids, "CEO"), BulkOptions.inBatchesOf(10));

    assertThat(outcomes).allMatch(BulkOutcome::isDone);
    assertThat(jobTitles()).containsOnly("CEO");
    assertThat(cloud.transcript().writes().stream().map(Exchange::method))
        .containsExactly("POST", "PATCH", "PATCH", "PATCH");
    assertThat(Duration.between(start, cloud.clock().instant())).isEqualTo(Duration.ofSeconds(17));
  }

  @Test
  void lockInsideABatchIsWaitedForAndTheOperationSentAgainAlone() {
    List<UUID> ids = seed(3);
    cloud.faults().next("dataverse", "PATCH", ids.get(1).toString(), LOCKED);

    assertThat(rows.writeAll(updates(ids, "CEO"), BulkOptions.inBatchesOf(10)))
        .allMatch(BulkOutcome::isDone);
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @Test
  void operationThatIsThrottledWithoutEndFailsAloneAndTyped() {
    List<UUID> ids = seed(3);
    for (int i = 0; i < 50; i++) {
      cloud.faults().next("dataverse", "PATCH", ids.get(1).toString(), THROTTLED);
    }

    List<BulkOutcome<UUID>> outcomes =
        rows.writeAll(updates(ids, "CEO"), BulkOptions.inBatchesOf(10));

    assertThat(outcomes.get(0).isDone()).isTrue();
    assertThat(error(outcomes.get(1))).isInstanceOf(RateLimitedException.class);
    assertThat(outcomes.get(2).isDone()).isTrue();
  }

  @Test
  void batchOfRepeatableWritesIsSentAgainWhenItsAnswerIsLost() {
    List<UUID> ids = seed(3);
    cloud.faults().next("dataverse", "POST", "$batch", new Fault.LostAnswer());

    assertThat(rows.writeAll(updates(ids, "CEO"), BulkOptions.inBatchesOf(3)))
        .allMatch(BulkOutcome::isDone);
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @Test
  void batchWithACreateIsNotSentAgainWhenItsAnswerIsLost() {
    List<RowWrite> writes = List.of(create("A"), updateOfNothing(1), create("B"));
    cloud.faults().next("dataverse", "POST", "$batch", new Fault.LostAnswer());

    List<BulkOutcome<UUID>> outcomes = rows.writeAll(writes, BulkOptions.inBatchesOf(3));

    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(error(outcome))
                    .isInstanceOfSatisfying(
                        TransportException.class,
                        error -> assertThat(error.maybeProcessed()).isTrue()));
    assertThat(cloud.transcript().writes()).hasSize(1);
    assertThat(cloud.dataverse().rows("contact")).hasSize(2);
  }

  @Test
  void answerToABatchThatBreaksOffIsNoSuccess() {
    Fault.Answer broken =
        new Fault.Answer(
            200,
            Map.of("Content-Type", "multipart/mixed; boundary=b"),
            "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n");
    cloud.faults().next("dataverse", "POST", "$batch", broken);

    assertThat(rows.writeAll(List.of(create("A"), create("B")), BulkOptions.inBatchesOf(2)))
        .allSatisfy(
            outcome ->
                assertThat(error(outcome))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("breaks off"));
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void rowsThatAreGoneCountAsDeleted() {
    List<UUID> ids = seed(2);
    rows.delete(contacts, ids.get(0));

    assertThat(
            rows.writeAll(
                ids.stream().map(id -> RowWrite.delete(contacts, id)).toList(),
                BulkOptions.inBatchesOf(2)))
        .extracting(BulkOutcome::orThrow)
        .isEqualTo(ids);
    assertThat(cloud.dataverse().rows("contact")).isEmpty();
  }

  @Test
  void changeSetIsDoneAsAWhole() {
    UUID id = rows.create(contacts, RowChanges.none().text("lastname", "Lee"));

    List<UUID> ids =
        rows.writeTogether(
            List.of(create("A"), RowWrite.update(contacts, id, title("CEO")), create("B")));

    assertThat(ids.get(1)).isEqualTo(id);
    assertThat(rows.find(contacts, ids.get(0)).orElseThrow().name()).isEqualTo("A");
    assertThat(rows.find(contacts, ids.get(2)).orElseThrow().name()).isEqualTo("B");
  }

  @Test
  void changeSetThatFailsLeavesNothingBehind() {
    UUID id = rows.create(contacts, RowChanges.none().text("lastname", "Lee"));

    assertThatThrownBy(
            () ->
                rows.writeTogether(
                    List.of(
                        create("A"),
                        RowWrite.update(contacts, id, title("CEO")),
                        RowWrite.create(contacts, id, title("CTO")))))
        .isInstanceOf(ConflictException.class);
    assertThat(cloud.dataverse().rows("contact"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("jobtitle")).isEmpty());
  }

  @Test
  void throttledChangeSetIsSentAgainAsAWhole() {
    cloud.faults().next("dataverse", "POST", "/contacts", THROTTLED);

    assertThat(rows.writeTogether(List.of(create("A"), create("B")))).hasSize(2);
    assertThat(cloud.dataverse().rows("contact")).hasSize(2);
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @Test
  void moreThanAThousandOperationsAreNoChangeSet() {
    List<RowWrite> tooMany = IntStream.range(0, 1001).mapToObj(i -> create("Row " + i)).toList();

    assertThatThrownBy(() -> rows.writeTogether(tooMany)).hasMessageContaining("1000");
    assertThatThrownBy(() -> rows.writeTogether(List.of())).hasMessageContaining("1 to 1000");
    assertThat(cloud.transcript().exchanges()).isEmpty();
  }

  private List<UUID> seed(int count) {
    List<UUID> ids =
        IntStream.range(0, count)
            .mapToObj(i -> cloud.dataverse().addRow("contact", Map.of("lastname", "Row " + i)))
            .toList();
    cloud.transcript().clear();
    return ids;
  }

  private List<RowWrite> updates(List<UUID> ids, String title) {
    return ids.stream().map(id -> RowWrite.update(contacts, id, title(title))).toList();
  }

  private List<String> jobTitles() {
    return cloud.dataverse().rows("contact").stream().map(row -> row.text("jobtitle")).toList();
  }

  private RowWrite create(String name) {
    return RowWrite.create(contacts, RowChanges.none().text("lastname", name));
  }

  private RowWrite updateOfNothing(int number) {
    return RowWrite.update(contacts, new UUID(7, number), title("CEO"));
  }

  private static RowChanges title(String title) {
    return RowChanges.none().text("jobtitle", title);
  }

  private static SdkException error(BulkOutcome<?> outcome) {
    return ((BulkOutcome.Failed<?>) outcome).error();
  }
}
