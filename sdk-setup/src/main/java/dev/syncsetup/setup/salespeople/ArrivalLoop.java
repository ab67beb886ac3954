package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.users.AccessMode;
import dev.syncsetup.dynamics.users.Arrival;
import dev.syncsetup.dynamics.users.ArrivalResult.Reason;
import dev.syncsetup.dynamics.users.ArrivalResult.Waiting;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.salespeople.file.PeopleColumn;
import dev.syncsetup.setup.salespeople.flow.Belt;
import dev.syncsetup.setup.salespeople.result.CouplingRow;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks how far people are, and waits for those who have not arrived in Dataverse, as many at once
 * as memory may hold. Confined to one thread.
 */
final class ArrivalLoop implements UserStage.Next {
  private static final int LOOKED_AT_ONCE = 200;
  private static final int MOST_WAITING = 2_000;

  /** The service that brings people in allows one request a second. */
  private static final int ASKED_IN_A_LOOK = 30;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final DynamicsClient dynamics;
  private final ClientSettings settings;
  private final Choices choices;
  private final UserStage stage;
  private final MailStage mails;
  private final ImportFiles files;
  private final Tally tally;
  private final List<Ticket> unseen = new ArrayList<>();
  private final Deque<Ticket> waiting = new ArrayDeque<>();
  private Duration pause = Duration.ofSeconds(1);
  private Instant nextLook = Instant.MIN;
  private int asked;

  ArrivalLoop(
      DynamicsClient dynamics,
      RoleStage roles,
      Choices choices,
      MailStage mails,
      ImportFiles files,
      Tally tally) {
    this.dynamics = dynamics;
    this.settings = dynamics.settings();
    this.choices = choices;
    this.stage = new UserStage(dynamics, roles, this);
    this.mails = mails;
    this.files = files;
    this.tally = tally;
  }

  /** Works until nobody comes and nobody waits any more. */
  void run(Belt<Ticket> arriving) throws InterruptedException {
    while (!arriving.isOver() || !waiting.isEmpty()) {
      if (!arriving.isOver() && waiting.size() < MOST_WAITING) {
        begin(arriving);
      } else {
        settings.sleeper().sleep(untilNextLook());
      }
      if (!waiting.isEmpty() && untilNextLook().isZero()) {
        lookAgain();
      }
    }
  }

  /** People are looked at when they are enough to be worth a request, or no more are coming. */
  private void begin(Belt<Ticket> arriving) throws InterruptedException {
    unseen.addAll(arriving.take(LOOKED_AT_ONCE - unseen.size()));
    boolean wasNobody = waiting.isEmpty();
    if (arriving.isOver() || unseen.size() >= LOOKED_AT_ONCE) {
      List<Ticket> all = List.copyOf(unseen);
      unseen.clear();
      look(all);
    }
    if (wasNobody && !waiting.isEmpty()) {
      pause = Duration.ofSeconds(1);
      nextLook = settings.clock().instant().plus(pause);
    }
  }

  private void lookAgain() {
    List<Ticket> all = List.copyOf(waiting);
    waiting.clear();
    asked = 0;
    look(all);
    pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    nextLook = settings.clock().instant().plus(pause);
  }

  private void look(List<Ticket> all) {
    for (int from = 0; from < all.size(); from += LOOKED_AT_ONCE) {
      stage.look(all.subList(from, Math.min(from + LOOKED_AT_ONCE, all.size())));
    }
  }

  private Duration untilNextLook() {
    Duration left = Duration.between(settings.clock().instant(), nextLook);
    return left.isNegative() ? Duration.ZERO : shorter(left, LONGEST_PAUSE);
  }

  @Override
  public void through(Ticket ticket, SystemUser user) {
    mails.announce(
        ticket,
        refusal -> {
          if (refusal.isPresent()) {
            tally.failed(ticket, "the mail was not sent: " + refusal.get().getMessage());
            return;
          }
          Optional<String> objection = objection(ticket, user);
          if (objection.isEmpty()) {
            files.coupling(row(ticket, user));
          }
          tally.through(ticket, objection);
        });
  }

  @Override
  public void failed(Ticket ticket, String why) {
    tally.failed(ticket, why);
  }

  @Override
  public void wait(Ticket ticket, Optional<SystemUser> seen) {
    if (seen.filter(user -> user.accessMode().equals(AccessMode.NON_INTERACTIVE)).isPresent()) {
      tally.failed(ticket, "the user is non-interactive, which salespeople cannot be");
      return;
    }
    Instant now = settings.clock().instant();
    Instant since = Objects.requireNonNullElse(ticket.waitsSince, now);
    ticket.waitsSince = since;
    if (asked < ASKED_IN_A_LOOK && isWorthAsking(ticket, seen) && !ask(ticket)) {
      return;
    }
    Reason reason = seen.isPresent() ? Reason.DISABLED : reason(ticket);
    if (Duration.between(since, now).compareTo(choices.patience()) >= 0) {
      tally.waiting(ticket, new Waiting(reason, Duration.between(since, now)).remedy());
      return;
    }
    // Those asked for in this look come last, so that all get their turn.
    waiting.addLast(ticket);
    tally.waiting(waiting.size(), reason.name());
  }

  private static boolean isWorthAsking(Ticket ticket, Optional<SystemUser> seen) {
    return ticket.asked != Arrival.NOT_ALLOWED
        && (ticket.asked != Arrival.REQUESTED || seen.isPresent());
  }

  private boolean ask(Ticket ticket) {
    asked++;
    try {
      ticket.asked = dynamics.users().requestArrival(ticket.account());
      return true;
    } catch (NotFoundException e) {
      tally.failed(ticket, e.getMessage());
      return false;
    }
  }

  private static Reason reason(Ticket ticket) {
    Arrival answer = Objects.requireNonNullElse(ticket.asked, Arrival.REQUESTED);
    return switch (answer) {
      case REQUESTED -> Reason.ON_ITS_WAY;
      case LICENCE_PENDING -> Reason.LICENCE;
      case NOT_ALLOWED -> Reason.BACKGROUND_SYNC;
    };
  }

  private static Optional<String> objection(Ticket ticket, SystemUser user) {
    String wanted = ticket.person.salespersonEmail();
    return user.email().filter(wanted::equalsIgnoreCase).isPresent()
        ? Optional.empty()
        : Optional.of(
            "the user's primary e-mail is "
                + user.email().orElse("empty")
                + ", Business Central has "
                + wanted);
  }

  private static CouplingRow row(Ticket ticket, SystemUser user) {
    return new CouplingRow(
        ticket.person.value(PeopleColumn.SALESPERSON_CODE),
        ticket.person.salespersonEmail(),
        user.userName(),
        user.fullName(),
        user.id().toString());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
