package dev.syncsetup.testing.marketo.instance;

import dev.syncsetup.testing.marketo.crm.Connection;
import dev.syncsetup.testing.marketo.crm.CrmPerson;
import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.marketo.crm.FieldSelection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Carries leads and contacts over from Dynamics: all at the end of the initial sync, and then, in
 * cycles five minutes apart, those that somebody other than the sync user has changed. Cycles run
 * when {@link #catchUp} is called, which must be before anything else happens.
 */
public final class PersonSync {
  private static final String FILTER = "new_synctomkto";
  private static final String IS_DELETED = "Microsoft Is Deleted";

  private final Clock clock;
  private final CrmSettings crm;
  private final FieldCatalogue fields;
  private final LeadDatabase database;
  private final OpenQuestions open;
  private final Map<UUID, Long> seen = new LinkedHashMap<>();
  private final Map<UUID, Long> leads = new LinkedHashMap<>();
  private Instant lastCycle = Instant.MIN;
  private boolean copiedAll;

  PersonSync(
      Clock clock,
      CrmSettings crm,
      FieldCatalogue fields,
      LeadDatabase database,
      OpenQuestions open) {
    this.clock = clock;
    this.crm = crm;
    this.fields = fields;
    this.database = database;
    this.open = open;
  }

  /** Runs the latest cycle that is due; nothing changes in Dynamics between two calls. */
  public void catchUp() {
    if (crm.state() != CrmState.SYNCING) {
      return;
    }
    Instant cycle = latestCycle();
    if (!cycle.isAfter(lastCycle)) {
      return;
    }
    lastCycle = cycle;
    crm.connection()
        .map(Connection::credentials)
        .flatMap(crm::persons)
        .ifPresent(persons -> copy(persons, cycle));
  }

  private Instant latestCycle() {
    Instant enabled = crm.enabledAt().orElseThrow();
    Instant copied = crm.initialSyncCompletedAt().orElseThrow();
    Instant first = copied.isAfter(enabled) ? copied : enabled;
    long cycles = Duration.between(first, clock.instant()).dividedBy(FieldSelection.CYCLE);
    return first.plus(FieldSelection.CYCLE.multipliedBy(cycles));
  }

  private void copy(List<CrmPerson> persons, Instant cycle) {
    Set<UUID> there = new HashSet<>();
    for (CrmPerson person : persons) {
      there.add(person.id());
      if (!person.changedAt().isAfter(cycle)) {
        copy(person);
      }
    }
    copiedAll = true;
    leads.forEach(
        (id, lead) -> {
          if (!there.contains(id)) {
            database.update(lead, Map.of(open.restName(IS_DELETED), "true"));
          }
        });
  }

  private void copy(CrmPerson person) {
    Long before = seen.put(person.id(), person.version());
    boolean unchanged = before != null && before == person.version();
    boolean unheard = copiedAll && person.bySyncUser();
    if (unchanged || unheard || isFilteredOut(person)) {
      return;
    }
    Map<String, String> values = values(person);
    Long lead = leads.get(person.id());
    if (lead == null || !database.update(lead, values)) {
      leads.put(person.id(), database.addLead(values));
    }
  }

  /** Only an explicit No, and only where the column is ticked in Marketo. */
  private boolean isFilteredOut(CrmPerson person) {
    return crm.selection().columns(person.table()).contains(FILTER)
        && "false".equals(person.values().get(FILTER));
  }

  private Map<String, String> values(CrmPerson person) {
    Map<String, String> values = new LinkedHashMap<>(fields.selected(person));
    String table = person.table();
    String type = table.substring(0, 1).toUpperCase(Locale.ROOT) + table.substring(1);
    values.put("msftType", type);
    values.put("msft" + type + "Id", person.id().toString());
    values.put(open.restName(IS_DELETED), "false");
    return values;
  }
}
