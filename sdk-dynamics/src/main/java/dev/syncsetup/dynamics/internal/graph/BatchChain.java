package dev.syncsetup.dynamics.internal.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests of which each needs the one before it, and how far they have come. */
final class BatchChain {
  final int number;
  final List<BatchRequest> requests;
  final List<BatchAnswer> answers = new ArrayList<>();
  int attempts;
  Duration waited = Duration.ZERO;

  BatchChain(int number, List<BatchRequest> requests) {
    this.number = number;
    this.requests = requests;
  }

  /** Those that have no answer yet. */
  List<BatchRequest> open() {
    return requests.subList(answers.size(), requests.size());
  }

  boolean isOpen() {
    return answers.size() < requests.size();
  }

  /** The same answer for all that have none. */
  void end(BatchAnswer answer) {
    while (isOpen()) {
      answers.add(answer);
    }
  }

  boolean isRepeatable() {
    return open().stream().allMatch(BatchRequest::repeatable);
  }

  /** Name of an open request inside a batch. */
  String id(int index) {
    return number + "-" + (answers.size() + index);
  }
}
