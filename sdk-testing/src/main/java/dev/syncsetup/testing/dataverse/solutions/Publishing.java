package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.JobPlan;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** PublishAllXml, PublishAllXmlAsync and PublishXml. */
final class Publishing {
  private final Organization organization;
  private final Jobs jobs;
  private Optional<Instant> lastTime = Optional.empty();

  Publishing(Organization organization, Jobs jobs) {
    this.organization = organization;
    this.jobs = jobs;
  }

  Reply all(Call call) {
    begin(call, "PublishAll", Set.of());
    lastTime = Optional.of(organization.now());
    return Reply.empty(204);
  }

  Reply allAsync(Call call) {
    begin(call, "PublishAll", Set.of());
    JobPlan plan =
        new JobPlan(
            "PublishAll",
            204,
            "PublishAllXmlAsync",
            "PublishAll",
            organization.settings().publishDuration());
    Row job =
        jobs.start(
            plan,
            call.caller().id(),
            null,
            end -> {
              lastTime = Optional.of(end);
              return Outcome.SUCCESS;
            });
    return Reply.json(
        200,
        Json.object()
            .put(
                "@odata.context",
                call.root() + "/$metadata#Microsoft.Dynamics.CRM.PublishAllXmlAsyncResponse")
            .put("AsyncOperationId", job.id().toString()));
  }

  Reply some(Call call) {
    begin(call, "Publish", Set.of("ParameterXml"));
    String text = call.body().path("ParameterXml").asText("");
    try {
      Element root = Xml.parse(text.getBytes(StandardCharsets.UTF_8));
      for (Element entity : Xml.all(root, "entities", "entity")) {
        String name = entity.getTextContent().strip();
        if (organization.schema().find(name).isEmpty()) {
          throw ODataError.badRequest("Could not find an entity with name " + name + ".");
        }
      }
    } catch (SAXException e) {
      throw ODataError.badRequest("ParameterXml is no valid XML: " + e.getMessage());
    }
    return Reply.empty(204);
  }

  /** When everything was published last. */
  Optional<Instant> lastTime() {
    return lastTime;
  }

  private void begin(Call call, String operation, Set<String> parameters) {
    call.caller().require(Privileges.PUBLISH);
    ImportRequest.checkNames(call.body(), parameters);
    jobs.requireNoOther(operation);
  }
}
