package dev.syncsetup.testing.dataverse.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.store.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which access mode a person may have. */
final class AccessModes {
  static final int NON_INTERACTIVE = 4;

  /** Non-interactive users one environment may have; application users do not count. */
  private static final int LIMIT = 7;

  private AccessModes() {}

  static void require(Call call, Row user, @Nullable JsonNode wanted) {
    if (wanted == null || wanted.asInt() == user.number("accessmode")) {
      return;
    }
    if (wanted.asInt() < 0 || wanted.asInt() > 5) {
      throw ODataError.badRequest("There is no access mode " + wanted + ".");
    }
    if (wanted.asInt() == NON_INTERACTIVE && nonInteractive(call).size() >= LIMIT) {
      throw new ODataError(
          400,
          call.organization().settings().nonInteractiveLimitCode(),
          "Your organization has reached its maximum number of non-interactive users. To mark this"
              + " account as non-interactive, mark another user account as interactive or"
              + " deactivate a user account.");
    }
  }

  private static List<Row> nonInteractive(Call call) {
    return call.store()
        .rows(
            "systemuser",
            user ->
                user.number("accessmode") == NON_INTERACTIVE
                    && !user.flag("isdisabled")
                    && user.guid("applicationid").isEmpty());
  }
}
