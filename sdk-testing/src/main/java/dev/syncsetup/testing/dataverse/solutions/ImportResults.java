package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.Literal;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.UUID;

/** RetrieveSolutionImportResult and RetrieveFormattedImportJobResults. */
final class ImportResults {
  private final ImportLog log;

  ImportResults(ImportLog log) {
    this.log = log;
  }

  Reply retrieve(Call call) {
    ImportLog.Entry entry = entry(call);
    boolean passed = entry.outcome().succeeded();
    ObjectNode body =
        Json.object()
            .put(
                "@odata.context",
                call.root()
                    + "/$metadata#Microsoft.Dynamics.CRM.RetrieveSolutionImportResultResponse");
    ObjectNode result = body.putObject("SolutionOperationResult");
    result.put("Type", "Import").put("Status", passed ? "Passed" : "Failed");
    var warnings = result.putArray("WarningMessages");
    var errors = result.putArray("ErrorMessages");
    if (passed) {
      ImportResult.warnings(entry.content()).forEach(warnings::add);
    } else {
      errors.add(entry.outcome().message());
    }
    result.putObject("ActionLink").putNull("Label").putNull("Target");
    result.put("FormattedResults", ImportResult.xml(entry.content(), entry.outcome()));
    return Reply.json(200, body);
  }

  Reply formatted(Call call) {
    ImportLog.Entry entry = entry(call);
    return Reply.json(
        200,
        Json.object()
            .put(
                "@odata.context",
                call.root()
                    + "/$metadata#Microsoft.Dynamics.CRM.RetrieveFormattedImportJobResultsResponse")
            .put("FormattedResults", ImportResult.xml(entry.content(), entry.outcome())));
  }

  private ImportLog.Entry entry(Call call) {
    String given = call.path().get(0).arguments().getOrDefault("ImportJobId", "");
    String text = given.startsWith("@") ? call.request().query().getOrDefault(given, "") : given;
    UUID id =
        Literal.guid(text)
            .orElseThrow(() -> ODataError.badRequest("ImportJobId is no id: '" + text + "'."));
    return log.result(id)
        .orElseThrow(
            () ->
                new ODataError(
                    404, "0x80040217", "There is no result of the import job " + id + "."));
  }
}
