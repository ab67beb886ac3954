package dev.syncsetup.dynamics.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.ClientMethods;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.operations.Operation.Survival;
import dev.syncsetup.dynamics.solutions.Samples;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each request of each operation is refused or lost once, and the operation ends with a reason. */
@SimulatedCloudTest
class RefusedOperationsTest {
  /** They send nothing: they lead to other clients. */
  private static final Set<String> SILENT = Set.of("directory.licensing", "directory.apps");

  private final Map<String, List<SentRequest>> rehearsed = new HashMap<>();
  @TempDir Path folder;
  private SimulatedCloud cloud;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
  }

  @Test
  void everyMethodOfEveryClientIsInTheTable() {
    Set<String> expected = ClientMethods.signatures();
    expected.removeAll(SILENT);

    assertThat(AllOperations.stream().map(Operation::name))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @TestFactory
  Stream<DynamicContainer> operationEndsWithATypedReason() {
    return AllOperations.stream()
        .map(
            operation ->
                DynamicContainer.dynamicContainer(
                    operation.name(),
                    Arrays.stream(Trouble.values())
                        .map(
                            trouble ->
                                DynamicTest.dynamicTest(
                                    trouble.name(), () -> check(operation, trouble)))));
  }

  private void check(Operation operation, Trouble trouble) {
    List<SentRequest> requests =
        rehearsed.computeIfAbsent(operation.name(), name -> rehearse(operation));
    assertThat(requests).isNotEmpty();
    Set<Survival> met = new HashSet<>();
    for (SentRequest request : requests) {
      if (request.canGetInto(trouble)) {
        check(operation, trouble, request).ifPresent(met::add);
      }
    }
    assertThat(operation.survivals().stream().filter(each -> each.trouble() == trouble))
        .as("what the operation is said to survive")
        .containsExactlyInAnyOrderElementsOf(met);
  }

  /** The requests the operation sends while all is well. */
  private List<SentRequest> rehearse(Operation operation) {
    try (DynamicsClient client = fresh()) {
      Supplier<Optional<Object>> call = prepared(operation, client);
      assertThat(Outcomes.errorsOf(call)).isEmpty();
      return SentRequest.in(cloud.transcript().exchanges());
    }
  }

  private Optional<Survival> check(Operation operation, Trouble trouble, SentRequest request) {
    try (DynamicsClient client = fresh()) {
      Supplier<Optional<Object>> call = prepared(operation, client);
      trouble.begin(cloud, request.position(), request.service());
      List<Throwable> errors = Outcomes.errorsOf(call);
      if (errors.isEmpty()) {
        Optional<Survival> declared = operation.survival(trouble, request.line());
        assertThat(declared).as("goes on although %s is %s", request.line(), trouble).isPresent();
        return declared;
      }
      assertThat(errors)
          .as("%s is %s", request.line(), trouble)
          .allSatisfy(error -> trouble.explains(error, request.service()));
      return Optional.empty();
    }
  }

  private DynamicsClient fresh() {
    cloud.reset();
    DynamicsClient client = Simulated.client(cloud);
    client.signIn();
    return client;
  }

  private Supplier<Optional<Object>> prepared(Operation operation, DynamicsClient client) {
    Stage stage = new Stage(cloud, client, new Samples(cloud, client, folder));
    Supplier<Optional<Object>> call = operation.preparation().apply(stage);
    cloud.transcript().clear();
    return call;
  }
}
