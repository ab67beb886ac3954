package dev.syncsetup.marketo.leads;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.internal.Envelope;
import dev.syncsetup.marketo.internal.Pages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The answer to a query, 300 values after the other, page after page. */
record LeadPages(ServiceConnection marketo, LeadsApi api, LeadQuery query) {
  private static final int MOST_PER_CALL = 300;
  private static final int LONGEST_ADDRESS = 8 * 1024;
  private static final int ADDRESS_TOO_LONG = 414;

  Page<Lead> first() {
    return from(0);
  }

  private Page<Lead> from(int start) {
    int end = Math.min(query.values().size(), start + MOST_PER_CALL);
    List<String> values = query.values().subList(start, end);
    return Pages.first(
        token -> send(parameters(values, token)),
        LeadPages::lead,
        () -> end < query.values().size() ? Optional.of(from(end)) : Optional.empty());
  }

  private Map<String, String> parameters(List<String> values, @Nullable String token) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("filterType", query.filterField());
    parameters.put("filterValues", String.join(",", values));
    parameters.put("fields", String.join(",", query.fields()));
    parameters.put("batchSize", String.valueOf(MOST_PER_CALL));
    if (token != null) {
      parameters.put("nextPageToken", token);
    }
    return parameters;
  }

  private Envelope<Map<String, @Nullable Object>> send(Map<String, String> parameters) {
    Call<Envelope<Map<String, @Nullable Object>>> byAddress = api.find(parameters);
    if (byAddress.request().url().toString().length() <= LONGEST_ADDRESS) {
      try {
        return marketo.body(byAddress);
      } catch (ServiceException e) {
        // Something on the way may allow less than Marketo does.
        if (e.status() != ADDRESS_TOO_LONG) {
          throw e;
        }
      }
    }
    return marketo.body(api.findByForm(parameters));
  }

  private static Lead lead(Map<String, @Nullable Object> row) {
    if (!(row.get("id") instanceof Number id)) {
      throw new UnexpectedResponseException("Marketo listed a person without an id.", null);
    }
    Map<String, String> values = new HashMap<>();
    row.forEach(
        (field, value) -> {
          if (value != null) {
            values.put(field, value.toString());
          }
        });
    return new Lead(id.longValue(), values);
  }
}
