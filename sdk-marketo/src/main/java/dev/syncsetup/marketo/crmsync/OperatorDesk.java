package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.internal.screens.Task;
import java.util.List;
import java.util.Optional;

/** Deals with the person: hands tasks over, and holds her word against what was asked. */
final class OperatorDesk {
  private final Operator operator;

  OperatorDesk(Operator operator) {
    this.operator = operator;
  }

  Optional<Confirmation> confirmation(String sheetId) {
    return operator.confirmation(sheetId);
  }

  Optional<Confirmation> handOver(Task task) {
    return operator.handOver(task.sheet(), task.secrets());
  }

  /** The word that the task was done as asked, if there is one. */
  Optional<Confirmation> done(Task task) {
    return confirmation(task.id()).filter(word -> complaint(task, word).isEmpty());
  }

  /** How a task stands, asking nobody. */
  Standing looked(Task task) {
    return confirmation(task.id())
        .map(word -> judged(task, word, State.OPEN))
        .orElseGet(() -> person(State.OPEN, "Nobody has confirmed sheet " + task.id() + " yet."));
  }

  /** Hands the task over unless it is done. */
  Standing acted(Task task) {
    Optional<Confirmation> before = done(task);
    Optional<Confirmation> word = before.isPresent() ? before : handOver(task);
    return word.map(given -> judged(task, given, State.HANDED_OVER))
        .orElseGet(() -> handedOver(task));
  }

  static Standing handedOver(Task task) {
    return person(
        State.HANDED_OVER,
        "Sheet " + task.id() + " is with the operator; run again when it is confirmed.");
  }

  /** What is wrong with a person's word; nothing when the task was done as asked. */
  static Optional<String> complaint(Task task, Confirmation word) {
    if (!word.isFor(task.sheet())) {
      return Optional.of("but that was for other work under the same name; read the sheet again");
    }
    return difference(task, word);
  }

  /** What was read back otherwise than asked, whatever sheet it was read back for. */
  static Optional<String> difference(Task task, Confirmation word) {
    List<String> differences = task.differences(word);
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of("but " + String.join("; ", differences));
  }

  static String said(Confirmation word) {
    return word.by()
        + " confirmed sheet "
        + word.sheetId()
        + " at "
        + word.at()
        + ", having seen: "
        + word.seen();
  }

  static Standing person(State state, String evidence) {
    return new Standing(state, Origin.PERSON, evidence);
  }

  private static Standing judged(Task task, Confirmation word, State otherwise) {
    return complaint(task, word)
        .map(
            but ->
                person(
                    otherwise,
                    said(word)
                        + ", "
                        + but
                        + ". Put it right on the screen, and confirm the sheet again: the latest"
                        + " confirmation counts."))
        .orElseGet(() -> person(State.DONE, said(word) + "."));
  }
}
