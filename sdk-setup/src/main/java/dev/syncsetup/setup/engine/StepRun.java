package dev.syncsetup.setup.engine;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.time.Duration;
import java.time.Instant;

/** Takes one step from its first look to its outcome. */
final class StepRun {
  static final String INTERRUPTED = "The run was interrupted; run again.";

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** After an answer was lost, reading decides; so often may it decide for sending again. */
  private static final int LOST_ANSWERS = 3;

  private final Step step;
  private final SetupStep description;
  private final Timing timing;
  private final Progress progress;

  StepRun(Step step, Timing timing, Progress progress) {
    this.step = step;
    this.description = step.describe();
    this.timing = timing;
    this.progress = progress;
  }

  StepReport run() {
    progress.started(description);
    StepReport report = outcome();
    progress.ended(report);
    return report;
  }

  private StepReport outcome() {
    try {
      Finding before = step.check();
      if (before instanceof Finding.Done done) {
        return report(Outcome.ALREADY_DONE, done.origin(), done.evidence());
      }
      Finding awaited = patiently(before);
      return conclude(awaited instanceof Finding.Missing ? change() : awaited);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return report(Outcome.WAITING, Origin.SERVICE, INTERRUPTED);
    } catch (RateLimitedException e) {
      return report(Outcome.WAITING, Origin.SERVICE, String.valueOf(e.getMessage()));
    } catch (SdkException e) {
      boolean interrupted = Thread.currentThread().isInterrupted();
      Outcome outcome = interrupted ? Outcome.WAITING : Outcome.FAILED;
      return report(outcome, Origin.SERVICE, String.valueOf(e.getMessage()));
    }
  }

  private Finding change() throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        step.apply();
        return patiently(step.verify());
      } catch (TransportException | UnexpectedResponseException e) {
        if (!mayHaveWorked(e) || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        Finding settled = step.verify();
        if (!(settled instanceof Finding.Missing)) {
          return patiently(settled);
        }
        if (description.irreversible() || attempt == LOST_ANSWERS) {
          throw e;
        }
      }
    }
  }

  /** An answer that is lost, or cannot be read, leaves open whether the server did the work. */
  private static boolean mayHaveWorked(SdkException e) {
    return !(e instanceof TransportException lost) || lost.maybeProcessed();
  }

  /** Looks again, with growing pauses, while a server works and patience lasts. */
  private Finding patiently(Finding first) throws InterruptedException {
    Instant deadline = timing.clock().instant().plus(timing.patience());
    Duration pause = FIRST_PAUSE;
    Finding finding = first;
    while (finding instanceof Finding.Working working) {
      progress.waiting(description, working.awaited(), working.percent());
      if (timing.clock().instant().plus(pause).isAfter(deadline)) {
        return finding;
      }
      timing.sleeper().sleep(pause);
      pause = shorter(pause.multipliedBy(2), step.longestPause());
      finding = step.verify();
    }
    return finding;
  }

  private StepReport conclude(Finding finding) {
    if (finding instanceof Finding.Done done) {
      return report(Outcome.APPLIED, done.origin(), done.evidence());
    }
    if (finding instanceof Finding.Working working) {
      return report(Outcome.WAITING, Origin.SERVICE, working.awaited());
    }
    if (finding instanceof Finding.InOtherHands other) {
      return report(Outcome.WAITING, Origin.PERSON, other.awaited());
    }
    if (finding instanceof Finding.Blocked blocked) {
      return report(Outcome.FAILED, Origin.SERVICE, blocked.reason());
    }
    Finding.Missing missing = (Finding.Missing) finding;
    return report(
        Outcome.FAILED,
        Origin.SERVICE,
        "The change was sent, but reading it back does not show it: " + missing.change());
  }

  private StepReport report(Outcome outcome, Origin origin, String evidence) {
    return new StepReport(description, outcome, origin, evidence);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
