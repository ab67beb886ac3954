package dev.syncsetup.testing.dataverse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.internal.http.Json;

/** The environment as Power Platform administration describes it. */
final class EnvironmentJson {
  private EnvironmentJson() {}

  static ObjectNode of(Organization organization, String url) {
    ObjectNode node = Json.object();
    String id = organization.environmentId().toString();
    node.put("id", "/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments/" + id);
    node.put("name", id);
    node.put("type", "Microsoft.BusinessAppPlatform/scopes/environments");
    ObjectNode properties = node.putObject("properties");
    properties.put("displayName", "contoso").put("environmentSku", "Production");
    ObjectNode states = properties.putObject("states");
    states.putObject("management").put("id", "Ready");
    boolean closed = organization.settings().administrationMode();
    states.putObject("runtime").put("id", closed ? "AdminMode" : "Enabled");
    properties
        .putObject("linkedEnvironmentMetadata")
        .put("resourceId", organization.id().toString())
        .put("friendlyName", "contoso")
        .put("uniqueName", "unqcontoso")
        .put("domainName", "contoso")
        .put("version", Organization.VERSION)
        .put("instanceUrl", url + "/")
        .put("instanceApiUrl", url)
        .put("baseLanguage", Organization.BASE_LANGUAGE)
        .put("instanceState", "Ready")
        .put("backgroundOperationsState", "Enabled")
        .put("schemaType", "Standard");
    return node;
  }
}
