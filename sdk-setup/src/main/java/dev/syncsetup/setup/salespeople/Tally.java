package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.setup.salespeople.result.RowResult;
import dev.syncsetup.setup.salespeople.result.RowResult.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes each row that has come to its end, and counts. Thread-safe. */
final class Tally {
  private final ImportFiles files;
  private final ImportListener listener;
  private final int all;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int done;
  private int notReady;

  Tally(ImportFiles files, ImportListener listener, int all) {
    this.files = files;
    this.listener = listener;
    this.all = all;
  }

  /** A person who is through; not ready when there is an objection. */
  void through(Ticket ticket, Optional<String> objection) {
    objection.ifPresent(text -> ticket.notes.add("not ready to couple: " + text));
    end(ticket, ticket.outcome(), objection.isEmpty());
  }

  void waiting(Ticket ticket, String why) {
    noteHistory(ticket);
    ticket.notes.add(why);
    end(ticket, Outcome.WAITING, false);
  }

  void failed(Ticket ticket, @Nullable String why) {
    noteHistory(ticket);
    ticket.notes.add(String.valueOf(why));
    end(ticket, Outcome.FAILED, false);
  }

  synchronized void waiting(int people, String reason) {
    listener.waiting(people, reason);
  }

  synchronized ImportReport report(ImportPreflight preflight, @Nullable SdkException stopped) {
    return new ImportReport(preflight, outcomes, notReady, Optional.ofNullable(stopped));
  }

  private static void noteHistory(Ticket ticket) {
    if (ticket.created) {
      ticket.notes.add(0, "the account was created");
    }
  }

  private synchronized void end(Ticket ticket, Outcome outcome, boolean ready) {
    RowResult row =
        new RowResult(
            ticket.person.line(),
            ticket.person.userName(),
            outcome,
            ready,
            String.join("; ", ticket.notes));
    files.result(row);
    outcomes.merge(outcome, 1, Integer::sum);
    boolean through = outcome != Outcome.FAILED && outcome != Outcome.WAITING;
    notReady += through && !ready ? 1 : 0;
    done++;
    listener.finished(row, done, all);
  }
}
