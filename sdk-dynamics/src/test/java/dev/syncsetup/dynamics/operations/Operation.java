package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.ClientMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One public method of a client, ready to be called.
 *
 * @param name as {@link ClientMethods} gives it
 * @param preparation brings a fresh cloud to where the call makes sense, and gives the call
 * @param survivals the troubles after which it goes on, as its contract says
 */
record Operation(
    String name,
    Function<Stage, Supplier<Optional<Object>>> preparation,
    List<Survival> survivals) {

  /** Trouble with one request, told by a part of its line, that does not end the operation. */
  record Survival(Trouble trouble, String request) {}

  /** A call with a result. */
  static Operation of(String name, Function<Stage, Supplier<?>> preparation) {
    return new Operation(
        name,
        stage -> {
          Supplier<?> call = preparation.apply(stage);
          return () -> Optional.of(call.get());
        },
        List.of());
  }

  /** A call without a result. */
  static Operation ofVoid(String name, Function<Stage, Runnable> preparation) {
    return new Operation(
        name,
        stage -> {
          Runnable call = preparation.apply(stage);
          return () -> {
            call.run();
            return Optional.empty();
          };
        },
        List.of());
  }

  /** The same operation, which goes on after such trouble. */
  Operation survives(Trouble trouble, String request) {
    List<Survival> more = new ArrayList<>(survivals);
    more.add(new Survival(trouble, request));
    return new Operation(name, preparation, List.copyOf(more));
  }

  /** What was said about this trouble with this request. */
  Optional<Survival> survival(Trouble trouble, String line) {
    return survivals.stream()
        .filter(each -> each.trouble() == trouble && line.contains(each.request()))
        .findFirst();
  }
}
