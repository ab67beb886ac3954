package dev.syncsetup.testing.state;

import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Users, roles, solutions, jobs and definitions of the organisation. */
final class OrganizationLines {
  private final DataverseSimulator dataverse;

  private OrganizationLines(DataverseSimulator dataverse) {
    this.dataverse = dataverse;
  }

  static Stream<String> of(DataverseSimulator dataverse) {
    OrganizationLines lines = new OrganizationLines(dataverse);
    return Stream.of(
            dataverse.users().stream().map(lines::user),
            dataverse.rows("role").stream().map(OrganizationLines::role),
            dataverse.rows("solution").stream().map(OrganizationLines::solution),
            dataverse.rows("publisher").stream().map(row -> "publisher " + row.text("uniquename")),
            dataverse.rows("importjob").stream().map(OrganizationLines::importJob),
            dataverse.rows("asyncoperation").stream().map(OrganizationLines::operation),
            dataverse.rows("sdkmessageprocessingstep").stream().map(OrganizationLines::step),
            dataverse.tables().stream().flatMap(lines::table),
            dataverse.publishedTables().stream().map(name -> "published table " + name))
        .flatMap(part -> part);
  }

  private String user(Row user) {
    return "user %s: %s, %s, access mode %d%s%s, directory state %d, unit %s, roles %s"
        .formatted(
            user.text("fullname"),
            user.text("domainname"),
            reference(user),
            user.number("accessmode"),
            user.flag("isdisabled") ? ", disabled" : "",
            user.flag("islicensed") ? ", licensed" : "",
            user.number("azurestate") * 10 + user.number("deletedstate"),
            user.text("businessunitid"),
            dataverse.rolesOf(user.id()).stream().sorted().toList());
  }

  private static String reference(Row user) {
    return user.guid("applicationid")
        .map(app -> "of app " + app)
        .or(() -> user.guid("azureactivedirectoryobjectid").map(account -> "of account " + account))
        .orElse("built in");
  }

  private static String role(Row role) {
    return "role %s: unit %s%s"
        .formatted(
            role.text("name"),
            role.text("businessunitid"),
            role.flag("ismanaged") ? ", managed" : "");
  }

  private static String solution(Row solution) {
    return "solution %s %s%s"
        .formatted(
            solution.text("uniquename"),
            solution.text("version"),
            solution.flag("ismanaged") ? ", managed" : "");
  }

  private static String importJob(Row job) {
    return "import job of %s: %s percent".formatted(job.text("solutionname"), job.text("progress"));
  }

  private static String operation(Row job) {
    return "job %s: state %d, status %d, error %d"
        .formatted(
            job.text("messagename"),
            job.number("statecode"),
            job.number("statuscode"),
            job.number("errorcode"));
  }

  private static String step(Row step) {
    return "step %s: %s"
        .formatted(step.text("name"), step.number("statecode") == 0 ? "enabled" : "disabled");
  }

  private Stream<String> table(Table table) {
    Stream<String> own =
        table.origin().isCustom() ? Stream.of("table " + table.schemaName()) : Stream.empty();
    return Stream.concat(
        own,
        table.columns(Instant.MAX).stream()
            .filter(column -> column.origin().isCustom())
            .map(column -> column(table, column)));
  }

  private String column(Table table, Column column) {
    return "column %s.%s: %s %s, labels %s%s, %s"
        .formatted(
            table.logicalName(),
            column.schemaName(),
            column.origin(),
            column.type(),
            new TreeMap<>(column.labels()),
            isPublished(table, column) ? "" : ", not published",
            column.details());
  }

  /** What a solution brings is published with it, what somebody makes is not. */
  private boolean isPublished(Table table, Column column) {
    return column.origin() != Origin.UNMANAGED
        || dataverse.publishedTables().contains(table.logicalName())
        || dataverse.lastPublished().filter(at -> !column.createdOn().isAfter(at)).isPresent();
  }
}
