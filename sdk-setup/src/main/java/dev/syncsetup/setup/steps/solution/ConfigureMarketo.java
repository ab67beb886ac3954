package dev.syncsetup.setup.steps.solution;

import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.journey.MarketoNames;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Names the sync user in the record Default of Marketo Config. */
public final class ConfigureMarketo implements Step {
  private final MarketoJourney journey;
  private final MarketoNames names;

  public ConfigureMarketo(MarketoJourney journey) {
    this.journey = journey;
    this.names = journey.names();
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "configure-marketo",
        "Name the sync user in " + names.configLabel(),
        "Step 2: Set up the sync user; Settings > Marketo Config > Default > Marketo User",
        List.of("the configuration table has one record named " + names.configRow()),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(
        journey.solution().installed(),
        journey.config().tables(),
        journey.config().rows(),
        journey.user().row());
  }

  @Override
  public Finding check() {
    String change = "names " + journey.wishes().user().label() + " in " + names.configLabel();
    if (!journey.solution().isInstalled()) {
      return Finding.missing(change);
    }
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      return Finding.blocked(obstacle.get());
    }
    Optional<SystemUser> user = journey.user().row().get();
    Optional<UUID> named = journey.config().namedUser();
    if (user.isPresent() && named.equals(user.map(u -> u.id().value()))) {
      return Finding.done(names.configRow() + " names " + user.get().fullName());
    }
    return Finding.missing(
        named.map(other -> change + ", instead of system user " + other).orElse(change));
  }

  private Optional<String> obstacle() {
    List<TableDefinition> tables = journey.config().tables().get();
    if (tables.size() != 1) {
      return Optional.of(
          (tables.isEmpty() ? "No table is" : "Several tables are")
              + " labelled "
              + names.configLabel()
              + (tables.isEmpty()
                  ? ""
                  : ": " + tables.stream().map(TableDefinition::logicalName).toList())
              + ". Publish all customizations, or give the logical name of the table.");
    }
    List<Lookup> lookups = journey.config().userLookups();
    if (lookups.size() != 1) {
      return Optional.of(
          "Table "
              + tables.get(0).logicalName()
              + " should have one lookup to a user labelled "
              + names.userLookupLabel()
              + ", but has "
              + lookups.stream().map(Lookup::logicalName).toList()
              + ".");
    }
    int found = journey.config().defaults().size();
    return found == 1
        ? Optional.empty()
        : Optional.of(
            names.configLabel()
                + " should hold one record named "
                + names.configRow()
                + ", but holds "
                + found
                + ". Marketo's installation creates it; import the package again.");
  }

  @Override
  public void apply() {
    SystemUser user = journey.user().row().get().orElseThrow();
    Row before = journey.config().defaults().get(0);
    // After a lost answer only the server knows the row.
    journey.config().rows().forget();
    Row changed =
        journey
            .dynamics()
            .rows()
            .setLookup(table(), before, lookup(), "systemusers", user.id().value());
    journey.config().rows().know(List.of(changed));
    journey.customized();
  }

  /** The write has returned the row as the server now holds it; nothing needs to be read again. */
  @Override
  public Finding verify() {
    return check();
  }

  private TableDefinition table() {
    return journey.config().tables().get().get(0);
  }

  private Lookup lookup() {
    return journey.config().userLookups().get(0);
  }
}
