package dev.syncsetup.testing.state;

import dev.syncsetup.testing.SimulatedCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that set-up code can leave behind in a simulated cloud, one fact per line: accounts,
 * deleted ones, mails, app registrations, system users with their roles, roles, solutions, jobs,
 * custom tables and columns, disabled plug-in steps, rows of custom and of sales tables, apps
 * registered with Power Platform administration, and Marketo's connection, fields, sync and
 * persons.
 *
 * <p>Two states are equal when nobody could tell their clouds apart later on. What differs from run
 * to run is left out or named instead: an id reads as what it belongs to, a time as {@code (time)},
 * an address of the cloud as the service behind it; passwords, secrets and row versions are absent.
 * Nothing is merged: two mails alike are two lines. Immutable.
 *
 * @param lines in alphabetical order
 */
public record CloudState(List<String> lines) {

  public CloudState {
    lines = List.copyOf(lines);
  }

  /** What stands there now, between two requests; nothing is changed. */
  public static CloudState of(SimulatedCloud cloud) {
    return cloud.betweenRequests(() -> read(cloud));
  }

  private static CloudState read(SimulatedCloud cloud) {
    Names names = Names.of(cloud);
    return new CloudState(
        Stream.of(
                DirectoryLines.of(cloud.tenant(), cloud.graph().sentMail(), names),
                OrganizationLines.of(cloud.dataverse()),
                RowLines.of(cloud.dataverse()),
                cloud.admin().registered().stream().map(id -> "admin app " + id),
                MarketoLines.of(cloud.marketo()))
            .flatMap(part -> part)
            .map(names::readable)
            .sorted()
            .toList());
  }

  /** The same with other lines, to leave out a difference that a test has a reason for. */
  public CloudState map(UnaryOperator<String> change) {
    return new CloudState(lines.stream().map(change).sorted().toList());
  }

  /** Lines that only one of the two has; those of this state with a minus, the other's a plus. */
  public List<String> differencesTo(CloudState other) {
    List<String> missing = new ArrayList<>(lines);
    List<String> added = new ArrayList<>(other.lines);
    other.lines.forEach(missing::remove);
    lines.forEach(added::remove);
    return Stream.concat(
            missing.stream().map(line -> "- " + line), added.stream().map(line -> "+ " + line))
        .toList();
  }

  /** The lines, each with its end. */
  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
