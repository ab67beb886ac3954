package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.solutions.SolutionVersion;
import java.util.Optional;

/**
 * The names by which Marketo's parts are found in Dynamics. The standard ones are those of the
 * vendor's English pages; technical names are not published and are discovered, unless given here.
 *
 * @param solutionLabel friendly name of the solution
 * @param role name of the security role
 * @param configLabel display name of the configuration table
 * @param configTable logical name of that table, when it must not be searched by label
 * @param configRow name of its one row
 * @param userLookupLabel display name of the column that names the sync user
 * @param filterColumn column that limits what is synchronised
 * @param leastVersion version of the solution from which the role belongs to the sync user alone
 * @param leastFilterVersion version of the solution from which the filter works
 * @param languageCode LCID of the language the sync user must have
 */
public record MarketoNames(
    String solutionLabel,
    String role,
    String configLabel,
    Optional<String> configTable,
    String configRow,
    String userLookupLabel,
    String filterColumn,
    SolutionVersion leastVersion,
    SolutionVersion leastFilterVersion,
    int languageCode) {

  /** The names of the vendor's pages. */
  public static MarketoNames standard() {
    return new MarketoNames(
        "Marketo Lead Management",
        "Marketo Sync User",
        "Marketo Config",
        Optional.empty(),
        "Default",
        "Marketo User",
        "new_synctomkto",
        SolutionVersion.of("4.0.0.14"),
        SolutionVersion.of("3.0.0.1"),
        1033);
  }

  /** The same with another name of the security role. */
  public MarketoNames withRole(String name) {
    return new MarketoNames(
        solutionLabel,
        name,
        configLabel,
        configTable,
        configRow,
        userLookupLabel,
        filterColumn,
        leastVersion,
        leastFilterVersion,
        languageCode);
  }

  /** The same with the configuration table given by its logical name. */
  public MarketoNames withConfigTable(String logicalName) {
    return new MarketoNames(
        solutionLabel,
        role,
        configLabel,
        Optional.of(logicalName),
        configRow,
        userLookupLabel,
        filterColumn,
        leastVersion,
        leastFilterVersion,
        languageCode);
  }
}
