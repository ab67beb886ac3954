package dev.syncsetup.marketo.leads;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.fields.MarketoObject;
import dev.syncsetup.marketo.internal.Envelope;
import dev.syncsetup.marketo.internal.Notice;
import dev.syncsetup.marketo.leads.DeleteOutcome.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

final class RestLeadsClient implements LeadsClient {
  private static final int MOST_PER_CALL = 300;
  private static final String NOT_FOUND = "1004";

  private final ServiceConnection marketo;
  private final LeadsApi api;
  private final FieldsClient fields;

  RestLeadsClient(ServiceConnection marketo, FieldsClient fields) {
    this.marketo = marketo;
    this.api = marketo.api(LeadsApi.class);
    this.fields = fields;
  }

  @Override
  public Page<Lead> find(String filterField, Collection<String> values, Collection<String> wanted) {
    LeadQuery query = LeadQuery.of(filterField, values, wanted);
    if (query.values().isEmpty()) {
      return Page.last(List.of());
    }
    query.checkAgainst(fields.describe(MarketoObject.LEAD));
    return new LeadPages(marketo, api, query).first();
  }

  @Override
  public List<DeleteOutcome> delete(Collection<Long> ids) {
    List<Long> all = List.copyOf(new LinkedHashSet<>(ids));
    List<DeleteOutcome> outcomes = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_PER_CALL) {
      outcomes.addAll(deleteSome(all.subList(from, Math.min(all.size(), from + MOST_PER_CALL))));
    }
    return List.copyOf(outcomes);
  }

  private List<DeleteOutcome> deleteSome(List<Long> ids) {
    Envelope<LeadsApi.Deleted> envelope =
        marketo.body(api.delete(new LeadsApi.Ids(ids.stream().map(LeadsApi.Id::new).toList())));
    List<LeadsApi.Deleted> rows = envelope.result();
    if (rows.size() != ids.size()) {
      throw new UnexpectedResponseException(
          "Marketo was asked to delete "
              + ids.size()
              + " persons and tells about "
              + rows.size()
              + ". Look which are still there. Request id "
              + envelope.requestId()
              + ".",
          null);
    }
    List<DeleteOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(outcome(ids.get(i), rows.get(i)));
    }
    return outcomes;
  }

  /** Rows come in the order of the request; a skipped one need not repeat its id. */
  private static DeleteOutcome outcome(long id, LeadsApi.Deleted row) {
    if ("deleted".equals(row.status())) {
      return new DeleteOutcome(id, Result.DELETED, List.of());
    }
    List<Notice> reasons = row.reasons() == null ? List.of() : row.reasons();
    boolean gone = reasons.stream().anyMatch(reason -> reason.code().equals(NOT_FOUND));
    return new DeleteOutcome(
        id,
        gone ? Result.NOT_FOUND : Result.REFUSED,
        reasons.stream().map(Notice::toString).toList());
  }
}
