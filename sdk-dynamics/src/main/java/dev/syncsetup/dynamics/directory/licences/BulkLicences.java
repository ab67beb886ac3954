package dev.syncsetup.dynamics.directory.licences;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.internal.graph.BatchAnswer;
import dev.syncsetup.dynamics.internal.graph.BatchRequest;
import dev.syncsetup.dynamics.internal.graph.GraphBatch;
import dev.syncsetup.dynamics.internal.graph.LicenceChangeJson;
import dev.syncsetup.dynamics.internal.graph.Replicas;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Assigns licences to many accounts: reads all, changes those that lack one, reads these again. */
final class BulkLicences {

  /** One order on its way. */
  private static final class Task {
    final LicenceOrder order;
    @Nullable AccountLicences seen;
    @Nullable NotFoundException notFound;
    @Nullable ItemOutcome<AccountLicences> outcome;

    Task(LicenceOrder order) {
      this.order = order;
    }

    AccountLicences account() {
      return seen == null
          ? new AccountLicences(order.accountId(), Optional.empty(), List.of())
          : seen;
    }

    List<UUID> missing() {
      return order.skuIds().stream().filter(id -> !account().has(id)).toList();
    }

    void fail(SdkException error) {
      outcome = new ItemOutcome.Failed<>(error);
    }
  }

  private final GraphBatch batch;
  private final Replicas replicas;
  private final Diagnosis diagnosis;

  BulkLicences(GraphBatch batch, Replicas replicas, Diagnosis diagnosis) {
    this.batch = batch;
    this.replicas = replicas;
    this.diagnosis = diagnosis;
  }

  List<ItemOutcome<AccountLicences>> assign(List<LicenceOrder> orders) {
    List<Task> tasks = orders.stream().map(Task::new).toList();
    readWhile(tasks, task -> task.seen == null);
    tasks.forEach(BulkLicences::decide);
    List<Task> changed = open(tasks);
    change(changed);
    List<Task> unread = open(changed);
    readWhile(
        unread,
        task ->
            !task.missing().isEmpty()
                && Diagnosis.inError(task.account(), task.order.skuIds()) == null);
    unread.forEach(BulkLicences::conclude);
    List<ItemOutcome<AccountLicences>> outcomes = new ArrayList<>();
    tasks.forEach(task -> outcomes.add(Objects.requireNonNull(task.outcome)));
    return outcomes;
  }

  /** What needs no change, and what no change can help. */
  private static void decide(Task task) {
    if (task.outcome != null) {
      return;
    }
    if (task.missing().isEmpty()) {
      task.outcome = new ItemOutcome.AlreadyThere<>(task.account());
    } else if (task.account().usageLocation().isEmpty()) {
      task.fail(Diagnosis.foreseen(task.order.accountId(), LicenceProblem.NO_USAGE_LOCATION));
    }
  }

  private void change(List<Task> tasks) {
    List<BatchAnswer> answers =
        batch.send(
            tasks.stream()
                .map(
                    task ->
                        new BatchRequest(
                            "LicencesApi.change",
                            "POST",
                            "users/" + task.order.accountId() + "/assignLicense",
                            LicenceChangeJson.adding(task.missing()),
                            true))
                .toList());
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      SdkException error = answers.get(i).error();
      if (error != null) {
        task.fail(diagnosis.explain(error, task.account(), task.missing()));
      }
    }
  }

  private static void conclude(Task task) {
    if (task.outcome == null) {
      SdkException inError = Diagnosis.inError(task.account(), task.order.skuIds());
      if (inError == null) {
        task.outcome = new ItemOutcome.Done<>(task.account());
      } else {
        task.fail(inError);
      }
    }
  }

  private static List<Task> open(List<Task> tasks) {
    return tasks.stream().filter(task -> task.outcome == null).toList();
  }

  /** Reads what is not as expected yet, until it is or a minute is over. */
  private void readWhile(List<Task> tasks, Predicate<Task> unexpected) {
    List<Task> left = new ArrayList<>(tasks);
    boolean unused =
        replicas.until(
            done -> done,
            () -> {
              read(left);
              left.removeIf(task -> task.outcome != null || !unexpected.test(task));
              return left.isEmpty();
            });
    for (Task task : left) {
      if (task.seen == null && task.notFound != null) {
        task.fail(task.notFound);
      }
    }
  }

  private void read(List<Task> tasks) {
    List<BatchAnswer> answers =
        batch.send(
            tasks.stream()
                .map(
                    task ->
                        BatchRequest.read(
                            "LicencesApi.licences",
                            "users/" + task.order.accountId() + "?" + LicencesApi.LICENCES))
                .toList());
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      try {
        task.seen = answers.get(i).as(LicencesJson.class).value();
      } catch (NotFoundException e) {
        task.notFound = e;
      } catch (SdkException e) {
        task.fail(e);
      }
    }
  }
}
