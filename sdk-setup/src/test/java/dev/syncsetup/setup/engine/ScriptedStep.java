package dev.syncsetup.setup.engine;

import dev.syncsetup.setup.report.SetupStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A step that finds what a test has laid out for it, and writes down what it is asked for. */
final class ScriptedStep implements Step {
  /** check, apply and verify, in the order in which they were called. */
  final List<String> asked = new ArrayList<>();

  private final SetupStep description;
  private final Deque<Supplier<Finding>> looks = new ArrayDeque<>();
  private final Deque<Runnable> changes = new ArrayDeque<>();
  private final List<Reading<?>> reads = new ArrayList<>();
  private boolean leavesNoTrace;

  private ScriptedStep(String id, boolean irreversible) {
    description = new SetupStep(id, "Step " + id, "", List.of(), irreversible);
  }

  static Finding missing() {
    return Finding.missing("the change");
  }

  static Finding done() {
    return Finding.done("it is there");
  }

  static Finding working() {
    return Finding.working("the job");
  }

  static ScriptedStep named(String id) {
    return new ScriptedStep(id, false);
  }

  static ScriptedStep irreversible() {
    return new ScriptedStep("for good", true);
  }

  /** What the next looks show; the last of all shows again and again. */
  ScriptedStep finds(Finding... findings) {
    for (Finding finding : findings) {
      looks(() -> finding);
    }
    return this;
  }

  /** What happens at the next look. */
  ScriptedStep looks(Supplier<Finding> look) {
    looks.add(look);
    return this;
  }

  /** What the next look ends with. */
  ScriptedStep fails(RuntimeException error) {
    return looks(
        () -> {
          throw error;
        });
  }

  /** What the next change does; without any it does nothing. */
  ScriptedStep changes(Runnable change) {
    changes.add(change);
    return this;
  }

  ScriptedStep reads(Reading<?> reading) {
    reads.add(reading);
    return this;
  }

  ScriptedStep withoutTrace() {
    leavesNoTrace = true;
    return this;
  }

  @Override
  public SetupStep describe() {
    return description;
  }

  @Override
  public List<Reading<?>> reads() {
    return reads;
  }

  @Override
  public Finding check() {
    asked.add("check");
    return look();
  }

  @Override
  public void apply() {
    asked.add("apply");
    if (!changes.isEmpty()) {
      changes.remove().run();
    }
  }

  @Override
  public Finding verify() {
    asked.add("verify");
    return look();
  }

  private Finding look() {
    return (looks.size() > 1 ? looks.remove() : looks.element()).get();
  }

  @Override
  public boolean leavesNoTrace() {
    return leavesNoTrace || Step.super.leavesNoTrace();
  }
}
