package dev.syncsetup.setup.canary;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.leads.DeleteOutcome;
import dev.syncsetup.marketo.leads.Lead;
import dev.syncsetup.marketo.observation.CrmAttachment;
import dev.syncsetup.marketo.observation.PersonArrival;
import dev.syncsetup.setup.canary.CanaryReport.Verdict;
import dev.syncsetup.setup.journey.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Shows that the sync flows, by a lead that is made in Dynamics, awaited in Marketo, and removed on
 * both sides: {@link #release}, {@link #await}, {@link #remove}. Immutable and thread-safe; nothing
 * is remembered between calls, so each may come from another process, with the {@link CanaryState}
 * in between.
 *
 * <p>It writes a real row: workflows and plug-ins of the organisation run for it, and campaigns of
 * Marketo may take it in. Its address is in a domain that receives no mail.
 *
 * <p>The lead belongs to whoever the plan's Dynamics client signs in as, who must be somebody other
 * than the sync user: Marketo learns nothing of what the sync user changes.
 */
public final class Canary {
  private static final Duration PACE = Duration.ofMinutes(1);
  private static final Duration CYCLE = Duration.ofMinutes(5);

  private final DynamicsClient dynamics;
  private final MarketoClient marketo;
  private final Wishes wishes;
  private final String domain;
  private final CanaryLead lead;

  /** For the SDK's own use; applications ask their plan for it. */
  public Canary(DynamicsClient dynamics, MarketoClient marketo, Wishes wishes) {
    this(dynamics, marketo, wishes, "example.com");
  }

  private Canary(DynamicsClient dynamics, MarketoClient marketo, Wishes wishes, String domain) {
    this.dynamics = dynamics;
    this.marketo = marketo;
    this.wishes = wishes;
    this.domain = domain;
    this.lead = new CanaryLead(dynamics, wishes.names().filterColumn());
  }

  /** The same with addresses in this domain instead of example.com. */
  public Canary inDomain(String mailDomain) {
    return new Canary(dynamics, marketo, wishes, mailDomain);
  }

  /**
   * Creates the lead, with Yes in the filter column where the table has one. Idempotent: the lead's
   * id and address follow from the canary's id, so that after a crash, a lost answer or a lost
   * state the same call finds the lead that is there. Undone by {@link #remove}.
   *
   * @param id the caller's name for this canary, to be kept; a new one for each canary
   * @throws IllegalStateException before anything is created: when the caller is the sync user, or
   *     Marketo Config names none; when the sync is off; when Marketo cannot show arrivals, for
   *     want of the permission Read-Only Lead or of the sync's person fields; when Marketo knows
   *     the address already. Also when the lead that is there was created by the sync user
   * @throws IllegalArgumentException when the id is not of up to 40 letters, digits and hyphens, or
   *     this Marketo instance does not find persons by e-mail address
   * @throws dev.syncsetup.core.errors.ConflictException when another process has released it at the
   *     same moment; the next call finds it
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not create leads
   */
  public CanaryState release(String id) {
    CanaryState wanted =
        new CanaryState(id, CanaryState.email(id, domain), dynamics.settings().clock().instant());
    ReleaseRules rules = new ReleaseRules(dynamics, marketo, wishes);
    Optional<Row> there = lead.find(wanted.leadId());
    if (there.isPresent()) {
      rules.requireOtherCreator(CanaryLead.createdBy(there.get()), id);
      return since(wanted, CanaryLead.createdAt(there.get()).orElse(wanted.releasedAt()));
    }
    rules.requireArrivalToProveSomething(wanted.email());
    return since(wanted, lead.create(wanted));
  }

  /**
   * Looks once. Reads only; one read in Dynamics, one question about the sync's state, and three
   * calls of Marketo's quota. To be called once a minute at most.
   */
  public CanaryReport look(CanaryState state) {
    PersonArrival arrival = marketo.observation().personArrived(state.email());
    List<String> evidence = new ArrayList<>(arrival.evidence());
    if (arrival.verdict() == CrmAttachment.Verdict.FLOWING) {
      OptionalLong id = arrival.person().stream().mapToLong(Lead::id).findFirst();
      return new CanaryReport(Verdict.ARRIVED, id, evidence, Optional.empty());
    }
    SyncStatus status = marketo.crmSync().status();
    Optional<String> obstacle = obstacle(state, status);
    obstacle.ifPresent(evidence::add);
    if (obstacle.isPresent() || arrival.verdict() == CrmAttachment.Verdict.UNKNOWN) {
      Verdict verdict = obstacle.isPresent() ? Verdict.CANNOT_ARRIVE : Verdict.CANNOT_TELL;
      return new CanaryReport(verdict, OptionalLong.empty(), evidence, Optional.empty());
    }
    boolean first = status.state() == SyncStatus.State.INITIAL_SYNC;
    evidence.add(first ? "The initial sync is under way; it takes hours to days." : pace(state));
    Instant next = dynamics.settings().clock().instant().plus(first ? CYCLE : PACE);
    return new CanaryReport(Verdict.NOT_YET, OptionalLong.empty(), evidence, Optional.of(next));
  }

  /**
   * Looks until the canary has arrived, waiting is of no use, or patience is at its end: once a
   * minute, and once in five minutes while the initial sync is under way. In a steady state one or
   * two cycles of the sync are to be expected, some ten minutes; during the initial sync hours to
   * days. Call again with the same state to go on, in another process if need be.
   *
   * @param patience how long to wait at most; zero looks once
   * @param listener hears every look, the last one too
   * @throws TransportException when the thread is interrupted, which stays so
   */
  public CanaryReport await(CanaryState state, Duration patience, Consumer<CanaryReport> listener) {
    ClientSettings settings = dynamics.settings();
    Instant deadline = settings.clock().instant().plus(patience);
    while (true) {
      CanaryReport report = look(state);
      listener.accept(report);
      if (report.askAgainAt().filter(next -> !next.isAfter(deadline)).isEmpty()) {
        return report;
      }
      pause(settings, report.askAgainAt().get());
    }
  }

  /**
   * Deletes the lead in Dynamics, then whoever has its address in Marketo; two separate deletions,
   * because one in Dynamics keeps the person in Marketo and only marks it. <b>Cannot be undone.</b>
   * Idempotent: what is gone counts as deleted, so call it again when it failed half-way.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not delete leads, and
   *     nothing was done; or the Marketo API user lacks Read-Write Lead, and the person is still
   *     there
   */
  public CanaryRemoval remove(CanaryState state) {
    lead.delete(state.leadId());
    List<String> evidence = new ArrayList<>();
    evidence.add("Lead " + state.leadId() + " is not in Dynamics any more.");
    List<Long> persons = ReleaseRules.known(marketo, state.email()).stream().map(Lead::id).toList();
    if (persons.isEmpty()) {
      evidence.add(
          "Marketo knows nobody of that address. Had the canary not arrived before, it may still be"
              + " on its way: remove it once more after two cycles of the sync.");
    }
    List<Long> deleted = new ArrayList<>();
    boolean complete = true;
    for (DeleteOutcome outcome : marketo.leads().delete(persons)) {
      evidence.add(
          "Person " + outcome.id() + " in Marketo: " + outcome.result() + " " + outcome.reasons());
      complete &= outcome.result() != DeleteOutcome.Result.REFUSED;
      if (outcome.result() == DeleteOutcome.Result.DELETED) {
        deleted.add(outcome.id());
      }
    }
    return new CanaryRemoval(complete, deleted, evidence);
  }

  private Optional<String> obstacle(CanaryState state, SyncStatus status) {
    Optional<Row> row = lead.find(state.leadId());
    if (row.isEmpty()) {
      return Optional.of(
          "The canary's lead is not in Dynamics any more. Remove the canary, release another one.");
    }
    if (lead.isLeftOut(row.get())) {
      return Optional.of(
          "The canary's lead has No in "
              + wishes.names().filterColumn()
              + ", so the sync leaves it out: somebody, or a workflow, has changed it.");
    }
    return ReleaseRules.off(status);
  }

  private String pace(CanaryState state) {
    Duration waited = Duration.between(state.releasedAt(), dynamics.settings().clock().instant());
    return waited.compareTo(CYCLE.multipliedBy(3)) < 0
        ? "One or two cycles of the sync are to be expected, some ten minutes."
        : "It is overdue: look at the tabs Sync Status and Sync Errors in Marketo, and whether"
            + " lead.emailaddress1 is among the selected fields.";
  }

  private static CanaryState since(CanaryState state, Instant releasedAt) {
    return new CanaryState(state.id(), state.email(), releasedAt);
  }

  private static void pause(ClientSettings settings, Instant until) {
    try {
      settings.sleeper().sleep(Duration.between(settings.clock().instant(), until));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          "Waiting for the canary was interrupted. Call again with the same state to go on.",
          false,
          e);
    }
  }
}
