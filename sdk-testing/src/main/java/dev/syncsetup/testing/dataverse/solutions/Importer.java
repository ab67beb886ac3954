package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.organization.Components;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.dataverse.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.w3c.dom.Element;

/** Puts a package into the organisation, or its newer version over the older one. */
final class Importer {
  private final Organization organization;
  private final Store store;
  private final Components components;

  Importer(Organization organization) {
    this.organization = organization;
    this.store = organization.store();
    this.components = new Components(store);
  }

  /**
   * Installs or updates.
   *
   * @param enableSteps whether new plug-in steps come enabled
   */
  Row apply(SolutionPackage content, boolean enableSteps, Instant at) {
    Row solution = solution(content, content.uniqueName(), at);
    Origin origin = content.managed() ? Origin.MANAGED : Origin.UNMANAGED;
    new TableImport(organization, solution, origin, at, components).run(content);
    content.roles().forEach(role -> role(solution, content.managed(), role));
    content.steps().forEach(step -> step(solution, step, enableSteps));
    startPlugins(solution);
    return solution;
  }

  /** Installs over the older version and takes away what the package no longer has. */
  Row replace(SolutionPackage content, boolean enableSteps, Instant at) {
    Row solution = apply(content, enableSteps, at);
    Removal removal = new Removal(store);
    components.notNamed(solution).forEach(removal::take);
    removal.columnsMissingFrom(content);
    return solution;
  }

  /** Installs as a holding solution: it waits for the old one to be deleted. */
  void hold(SolutionPackage content, Instant at) {
    solution(content, content.uniqueName() + "_Upgrade", at);
  }

  private Row solution(SolutionPackage content, String uniqueName, Instant at) {
    Row solution =
        store
            .first("solution", "uniquename", uniqueName)
            .orElseGet(() -> store.insert("solution").set("uniquename", uniqueName));
    solution
        .set("friendlyname", content.friendlyName())
        .set("version", content.version())
        .set("ismanaged", content.managed())
        .set("isvisible", true)
        .set("isapimanaged", false)
        .set("installedon", at)
        .set("updatedon", at)
        .set("organizationid", organization.id())
        .set("publisherid", publisher(content).id());
    store.touch(solution);
    return solution;
  }

  private Row publisher(SolutionPackage content) {
    Optional<Row> known = store.first("publisher", "uniquename", content.publisher());
    return known.orElseGet(
        () ->
            store
                .insert("publisher")
                .set("uniquename", content.publisher())
                .set("friendlyname", content.publisherName())
                .set("customizationprefix", content.prefix())
                .set("customizationoptionvalueprefix", content.optionPrefix())
                .set("organizationid", organization.id())
                .set("isreadonly", false));
  }

  private void role(Row solution, boolean managed, Element definition) {
    Roles roles = organization.roles();
    UUID id = Xml.id(definition, "id");
    List<String> privileges =
        Xml.all(definition, "RolePrivileges", "RolePrivilege").stream()
            .map(privilege -> privilege.getAttribute("name"))
            .toList();
    Row root =
        store
            .find("role", id)
            .orElseGet(() -> roles.create(id, definition.getAttribute("name"), managed, List.of()));
    for (Row copy : roles.copies(root)) {
      copy.set("solutionid", solution.id());
      privileges.forEach(privilege -> roles.grant(copy, privilege));
    }
    components.add(solution, Components.ROLE, id);
  }

  private void step(Row solution, Element definition, boolean enabled) {
    UUID id = Xml.id(definition, "SdkMessageProcessingStepId");
    Row step =
        store
            .find("sdkmessageprocessingstep", id)
            .orElseGet(
                () ->
                    store
                        .insert("sdkmessageprocessingstep", id)
                        .set("statecode", enabled ? 0 : 1)
                        .set("statuscode", enabled ? 1 : 2));
    step.set("name", definition.getAttribute("Name"))
        .set("sdkmessageprocessingstepidunique", id)
        .set("stage", number(definition, "Stage"))
        .set("mode", number(definition, "Mode"))
        .set("rank", number(definition, "Rank"))
        .set("filteringattributes", Xml.text(definition, "FilteringAttributes"))
        .set("ismanaged", solution.flag("ismanaged"))
        .set("solutionid", solution.id());
    components.add(solution, Components.PLUGIN_STEP, id);
  }

  private static int number(Element definition, String name) {
    String text = Xml.text(definition, name);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** What the plug-ins of Marketo's package do when they are installed: the one settings row. */
  private void startPlugins(Row solution) {
    List<UUID> ids = components.ids(solution, Components.TABLE);
    for (Table table : organization.schema().tables()) {
      boolean settings = table.labels().containsValue("Marketo Config");
      if (settings
          && ids.contains(Schema.metadataId(table))
          && store.rows(table.logicalName()).isEmpty()) {
        store
            .insert(table.logicalName())
            .set(table.primaryName(), "Default")
            .set("statecode", 0)
            .set("statuscode", 1);
      }
    }
  }
}
