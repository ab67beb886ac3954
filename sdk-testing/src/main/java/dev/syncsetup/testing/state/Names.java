package dev.syncsetup.testing.state;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Resource;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts names in the place of what differs from run to run: ids, times and addresses. */
final class Names {
  private static final Pattern ID =
      Pattern.compile("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");
  private static final Pattern TIME =
      Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  private final Map<UUID, String> byId = new HashMap<>();
  private final Map<String, String> byAddress = new LinkedHashMap<>();

  private Names() {}

  static Names of(SimulatedCloud cloud) {
    Names names = new Names();
    for (Table table : cloud.dataverse().tables()) {
      for (Row row : cloud.dataverse().rows(table.logicalName())) {
        names.add(row.id(), table.logicalName() + " " + row.text(table.primaryName()));
      }
    }
    names.add(cloud.tenant());
    names.address(cloud.authority(), "entra");
    names.address(cloud.graphUrl(), "graph");
    names.address(cloud.dataverseUrl(), "dataverse");
    names.address(cloud.adminUrl(), "admin");
    names.address(cloud.marketoUrl(), "marketo");
    names.address(cloud.relayUrl(), "relay");
    return names;
  }

  private void add(Tenant tenant) {
    add(tenant.id(), "tenant");
    for (Account account : tenant.accounts().values()) {
      add(account.id(), account.userPrincipalName());
    }
    for (Application app : tenant.applications().values()) {
      add(app.applicationId(), app.displayName());
      add(app.servicePrincipalId(), app.displayName());
    }
    for (Resource resource : tenant.resources()) {
      add(resource.applicationId(), resource.displayName());
    }
    for (Sku sku : tenant.skus()) {
      add(sku.skuId(), sku.partNumber());
    }
  }

  /** The first name counts: the settings of a user have the id of the user. */
  private void add(UUID id, String name) {
    byId.putIfAbsent(id, name);
  }

  private void address(URI address, String service) {
    byAddress.put(address.toString(), service);
  }

  /** The name of an id. */
  String of(UUID id) {
    return "(" + byId.getOrDefault(id, "id") + ")";
  }

  String readable(String text) {
    String readable = ID.matcher(text).replaceAll(id -> quoted(of(UUID.fromString(id.group()))));
    readable = TIME.matcher(readable).replaceAll("(time)");
    for (Map.Entry<String, String> address : byAddress.entrySet()) {
      readable = readable.replace(address.getKey(), "(" + address.getValue() + ")");
    }
    return readable;
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
