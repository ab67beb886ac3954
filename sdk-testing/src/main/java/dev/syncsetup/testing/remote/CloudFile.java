package dev.syncsetup.testing.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.internal.http.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What another process has to know of a cloud.
 *
 * @param addresses by service
 * @param tenant id of the directory
 * @param certificate of the sign-in service, PEM
 * @param variables environment variables that the cloud's customer has made up
 */
record CloudFile(
    Map<String, URI> addresses, String tenant, String certificate, Map<String, String> variables) {
  private static final String CONTROL = "control";

  static CloudFile of(SimulatedCloud cloud, URI control, Map<String, String> variables) {
    Map<String, URI> addresses = new LinkedHashMap<>();
    addresses.put("entra", cloud.authority());
    addresses.put("graph", cloud.graphUrl());
    addresses.put("dataverse", cloud.dataverseUrl());
    addresses.put("admin", cloud.adminUrl());
    addresses.put("marketo", cloud.marketoUrl());
    addresses.put("relay", cloud.relayUrl());
    addresses.put(CONTROL, control);
    return new CloudFile(
        addresses, cloud.tenant().id().toString(), cloud.certificate(), Map.copyOf(variables));
  }

  static CloudFile parse(String text) {
    JsonNode json = Json.parse(text);
    Map<String, URI> addresses = new LinkedHashMap<>();
    Json.texts(json.path("addresses"))
        .forEach((service, address) -> addresses.put(service, URI.create(address)));
    CloudFile file =
        new CloudFile(
            addresses,
            json.path("tenant").asText(),
            json.path("certificate").asText(),
            Json.texts(json.path("variables")));
    file.address(CONTROL);
    return file;
  }

  URI address(String service) {
    URI address = addresses.get(service);
    if (address == null) {
      throw new IllegalArgumentException("There is no address of " + service + ".");
    }
    return address;
  }

  URI control() {
    return address(CONTROL);
  }

  String text() {
    ObjectNode json = Json.object();
    ObjectNode listed = json.putObject("addresses");
    addresses.forEach((service, address) -> listed.put(service, address.toString()));
    json.put("tenant", tenant).put("certificate", certificate);
    ObjectNode made = json.putObject("variables");
    variables.forEach(made::put);
    return json.toPrettyString() + "\n";
  }
}
