package dev.syncsetup.setup.steps.solution;

import dev.syncsetup.dynamics.columns.Column;
import dev.syncsetup.dynamics.columns.TwoOptionsColumn;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds the column that limits what is synchronised, one table after the other. */
public final class AddFilterColumns implements Step {
  private static final String LABEL = "SyncToMkto";

  private final MarketoJourney journey;
  private final String column;
  private final Map<String, Reading<Optional<Column>>> columns;
  private final Reading<Boolean> prefixKnown;
  private boolean accepted;

  public AddFilterColumns(MarketoJourney journey) {
    this.journey = journey;
    this.column = journey.names().filterColumn();
    this.columns = journey.config().filterColumns();
    this.prefixKnown =
        new Reading<>(() -> journey.dynamics().columns().publisherPrefixExists(prefix()));
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "add-filter-columns",
        "Add the filter column " + column + " to " + String.join(", ", columns.keySet()),
        "Create a custom Dynamics sync filter",
        List.of(
            "a publisher with the prefix " + prefix() + " exists",
            "a column of that name, where there is one, is of type Two Options"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.copyOf(columns.values());
  }

  @Override
  public Finding check() {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, Reading<Optional<Column>>> entry : columns.entrySet()) {
      Optional<Column> present = entry.getValue().get();
      if (present.isEmpty()) {
        missing.add(entry.getKey());
      } else if (!present.get().isTwoOptions()) {
        return Finding.blocked(
            "Table "
                + entry.getKey()
                + " has a column "
                + column
                + " of type "
                + present.get().type()
                + ". Marketo needs Two Options: rename or delete that column first.");
      }
    }
    if (missing.isEmpty()) {
      return Finding.done(column + " is on " + String.join(", ", columns.keySet()));
    }
    if (!prefixKnown.get()) {
      return Finding.blocked(
          "No publisher has the prefix "
              + prefix()
              + ", which the column name needs. Create a publisher with it under Settings >"
              + " Customizations > Publishers.");
    }
    return Finding.missing("adds " + column + " to " + String.join(", ", missing));
  }

  @Override
  public void apply() {
    accepted = false;
    int language = journey.organization().get().baseLanguage();
    for (Map.Entry<String, Reading<Optional<Column>>> entry : columns.entrySet()) {
      if (entry.getValue().get().isEmpty()) {
        journey
            .dynamics()
            .columns()
            .create(new TwoOptionsColumn(entry.getKey(), column, LABEL, false), language);
        entry.getValue().forget();
        journey.customized();
      }
    }
    accepted = true;
  }

  @Override
  public Finding verify() {
    columns.values().forEach(Reading::forget);
    Finding now = check();
    // Other servers see a new column some seconds later.
    return accepted && now instanceof Finding.Missing
        ? Finding.working("the new column to become visible")
        : now;
  }

  private String prefix() {
    return column.substring(0, column.indexOf('_'));
  }
}
