package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.store.Row;
import java.util.Map;

/** Writing plug-in steps: state 0 goes with status 1, state 1 with status 2. */
public final class StepRules extends TableRules {

  @Override
  public void update(Call call, Row step, Map<String, JsonNode> changes) {
    JsonNode state = changes.get("statecode");
    JsonNode status = changes.get("statuscode");
    if (state != null && (state.asInt() < 0 || state.asInt() > 1)) {
      throw ODataError.badRequest("A step has no state " + state + ".");
    }
    if (state != null && status == null) {
      changes.put("statuscode", IntNode.valueOf(state.asInt() + 1));
    } else if (status != null) {
      int wanted = state == null ? step.number("statecode") : state.asInt();
      if (status.asInt() != wanted + 1) {
        throw ODataError.badRequest(
            status + " is not a valid status code for state code " + wanted + ".");
      }
    }
    super.update(call, step, changes);
  }
}
