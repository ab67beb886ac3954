package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.packages.InvalidPackage;
import dev.syncsetup.testing.dataverse.packages.PackageReader;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.w3c.dom.Element;

/** StageSolution: checks a package and keeps it for the import. A failed check is HTTP 200 too. */
final class StageAction {
  private final ImportLog log;

  StageAction(ImportLog log) {
    this.log = log;
  }

  Reply stage(Call call) {
    call.caller().require(Privileges.IMPORT);
    ImportRequest.checkNames(call.body(), Set.of("CustomizationFile"));
    String file = call.body().path("CustomizationFile").asText("");
    if (file.isEmpty()) {
      throw ODataError.badPayload("The parameter 'CustomizationFile' is required.");
    }
    ObjectNode body =
        Json.object()
            .put(
                "@odata.context",
                call.root() + "/$metadata#Microsoft.Dynamics.CRM.StageSolutionResponse");
    ObjectNode results = failed(body);
    try {
      admit(call, file, results);
    } catch (InvalidPackage e) {
      fail(results, e);
    }
    return Reply.json(200, body);
  }

  private void admit(Call call, String file, ObjectNode results) throws InvalidPackage {
    SolutionPackage content = PackageReader.read(file);
    Admission admission = new Admission(call.store());
    details(call, results, content, admission.pendingUpgrade(content));
    List<Element> missing = admission.missing(content);
    if (!missing.isEmpty()) {
      missing.forEach(each -> dependency(results.withArray("MissingDependencies"), each));
      return;
    }
    admission.require(content);
    UUID id = call.store().newId();
    log.upload(id, file);
    results.put("StageSolutionUploadId", id.toString());
    results.put("StageSolutionStatus", "Passed");
  }

  /** A failed result, to be filled. */
  private static ObjectNode failed(ObjectNode body) {
    ObjectNode results = body.putObject("StageSolutionResults");
    results.putNull("StageSolutionUploadId");
    results.put("StageSolutionStatus", "Failed");
    results.putNull("SolutionDetails");
    results.putArray("SolutionComponentsDetails");
    results.putArray("MissingDependencies");
    results.putArray("SolutionValidationResults");
    return results;
  }

  private static void fail(ObjectNode results, InvalidPackage reason) {
    results
        .withArray("SolutionValidationResults")
        .addObject()
        .put("SolutionValidationResultType", "Error")
        .put("Message", reason.text())
        .put("ErrorCode", Integer.parseUnsignedInt(reason.code().substring(2), 16))
        .putNull("AdditionalInfo");
  }

  private static void dependency(ArrayNode missing, Element dependency) {
    ObjectNode node = missing.addObject();
    node.put("RequiredSolutionName", Admission.solution(dependency));
    for (String side : new String[] {"Required", "Dependent"}) {
      Xml.first(dependency, side)
          .ifPresent(
              component -> {
                node.put(side + "ComponentSchemaName", component.getAttribute("schemaName"));
                node.put(side + "ComponentDisplayName", component.getAttribute("displayName"));
                node.put(
                    side + "ComponentParentSchemaName", component.getAttribute("parentSchemaName"));
                node.put(side + "ComponentId", component.getAttribute("id"));
                node.put(side + "ComponentType", component.getAttribute("type"));
              });
    }
  }

  private static void details(
      Call call, ObjectNode results, SolutionPackage content, boolean pendingUpgrade) {
    Optional<Row> installed = call.store().first("solution", "uniquename", content.uniqueName());
    results
        .putObject("SolutionDetails")
        .put("SolutionUniqueName", content.uniqueName())
        .put("SolutionFriendlyName", content.friendlyName())
        .put("SolutionVersion", content.version())
        .put("IsManaged", content.managed())
        .put("PublisherUniqueName", content.publisher())
        .put("PreviousSolutionVersion", installed.map(row -> row.text("version")).orElse(null))
        .put("HasPendingUpgrade", pendingUpgrade);
    var components = results.withArray("SolutionComponentsDetails");
    for (Element entity : content.entities()) {
      String name = Xml.text(entity, "Name").toLowerCase(Locale.ROOT);
      ObjectNode component = components.addObject();
      component.put("ComponentName", name).put("ComponentTypeName", "entity");
      component.put("IsPresentInOrg", call.schema().find(name).isPresent() ? "True" : "False");
      ObjectNode attributes = component.putObject("Attributes").put("Count", 1);
      attributes.putArray("Keys").add("name");
      attributes.putArray("Values").add(name);
    }
  }
}
