package dev.syncsetup.testing.dataverse;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.internal.http.Request;
import java.util.Locale;

/** The headers every call has to carry. */
final class Headers {
  private Headers() {}

  static void require(Request request) {
    for (String name : new String[] {"OData-MaxVersion", "OData-Version"}) {
      if (request.header(name).filter("4.0"::equals).isEmpty()) {
        throw ODataError.badRequest("The header " + name + " must be 4.0.");
      }
    }
    if (!has(request, "Accept")) {
      throw ODataError.badRequest("The header Accept must allow application/json.");
    }
    if (!request.body().isEmpty() && !has(request, "Content-Type")) {
      throw ODataError.badPayload(
          "A missing or unsupported content type header was found: application/json is required.");
    }
  }

  private static boolean has(Request request, String name) {
    return request
        .header(name)
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("application/json"))
        .isPresent();
  }
}
