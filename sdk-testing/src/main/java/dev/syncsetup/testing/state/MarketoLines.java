package dev.syncsetup.testing.state;

import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.crm.Connection;
import dev.syncsetup.testing.marketo.crm.FieldSelection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the Marketo instance has to do with a CRM, and the persons and companies in it. */
final class MarketoLines {
  private MarketoLines() {}

  static Stream<String> of(MarketoSimulator marketo) {
    Stream<String> single =
        Stream.of(
            "marketo crm: " + marketo.crmState(),
            "marketo sync: notifies " + marketo.notifyAddress().orElse("nobody"),
            "marketo credentials: saved %d times".formatted(marketo.savedConnections().size()));
    return Stream.of(
            single,
            marketo.savedConnections().stream().map(MarketoLines::connection),
            FieldSelection.TABLES.stream().map(table -> fields(marketo, table)),
            marketo.leads().stream().map(lead -> "marketo person " + lead(lead)),
            marketo.companies().entrySet().stream()
                .map(company -> "marketo company " + company.getKey() + " " + company.getValue()))
        .flatMap(part -> part);
  }

  private static String connection(Connection connection) {
    var credentials = connection.credentials();
    return "marketo credentials: %s, %s, user %s, app %s, tenant %s%s"
        .formatted(
            credentials.connectionType(),
            credentials.organizationUrl(),
            credentials.userName(),
            credentials.clientId(),
            credentials.tenantId().orElse("none"),
            connection.locked() ? ", locked" : "");
  }

  private static String fields(MarketoSimulator marketo, String table) {
    List<String> fields = marketo.selectedFields(table).stream().sorted().toList();
    return "marketo fields of %s: %s".formatted(table, fields);
  }

  private static Map<String, String> lead(Map<String, String> values) {
    Map<String, String> sorted = new TreeMap<>(values);
    sorted.remove("id");
    return sorted;
  }
}
