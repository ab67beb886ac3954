package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.QueryOptions;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.query.RowJson;
import dev.syncsetup.testing.dataverse.query.SkipToken;
import dev.syncsetup.testing.dataverse.query.TableShape;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;

/** GET of rows, one row and one property. */
final class RowReads {
  private static final int LARGEST_PAGE = 5000;

  private final Call call;
  private final TableShape shape;
  private final QueryOptions options;
  private final RowJson json;

  RowReads(Call call, Target target) {
    this.call = call;
    this.shape = new TableShape(call.schema(), target.table(), call.horizon());
    this.options = call.options();
    boolean annotated =
        call.preference("odata.include-annotations").filter(text -> !text.isEmpty()).isPresent();
    this.json = new RowJson(call.store(), annotated);
  }

  Reply read(Target target) {
    call.caller().require(Privileges.read(target.table()));
    RowJson.check(shape, options);
    if (target.isCollection()) {
      return page(target);
    }
    if (target.row().isEmpty() && target.navigation().isPresent() && !target.key()) {
      return Reply.empty(204);
    }
    Row row = Resolver.existing(target);
    return target.property().map(column -> property(row, column)).orElseGet(() -> single(row));
  }

  /** The row as the answer to a write that asked for it. */
  Reply written(int status, Row row) {
    RowJson.check(shape, options);
    return Reply.json(status, entity(row)).with("Preference-Applied", "return=representation");
  }

  private Reply single(Row row) {
    String etag = RowJson.etag(row);
    boolean known = call.request().header("If-None-Match").filter(etag::equals).isPresent();
    if (known && options.expand().isEmpty()) {
      return Reply.empty(304).with("ETag", etag);
    }
    return Reply.json(200, entity(row)).with("ETag", etag);
  }

  private ObjectNode entity(Row row) {
    ObjectNode body = Json.object();
    body.put("@odata.context", context() + "/$entity");
    body.setAll(json.row(shape, row, options));
    return body;
  }

  private Reply property(Row row, Column column) {
    ObjectNode body = Json.object();
    body.put(
        "@odata.context",
        call.root()
            + "/$metadata#"
            + shape.table().entitySet()
            + "("
            + row.id()
            + ")/"
            + column.property());
    body.set("value", row.get(column.logicalName()));
    return row.get(column.logicalName()).isNull() ? Reply.empty(204) : Reply.json(200, body);
  }

  private Reply page(Target target) {
    boolean sized = call.preference("odata.maxpagesize").isPresent();
    RowPage page = RowPage.of(call, shape, target, sized ? pageSize() : LARGEST_PAGE);
    ObjectNode body = Json.object().put("@odata.context", context());
    page.count().ifPresent(all -> body.put("@odata.count", Math.min(all, LARGEST_PAGE)));
    ArrayNode value = body.putArray("value");
    page.rows().forEach(row -> value.add(json.row(shape, row, options)));
    page.mark()
        .ifPresent(mark -> body.put("@odata.nextLink", SkipToken.link(call.request(), mark)));
    Reply reply = Reply.json(200, body);
    return sized ? reply.with("Preference-Applied", "odata.maxpagesize=" + pageSize()) : reply;
  }

  private int pageSize() {
    String text = call.preference("odata.maxpagesize").orElseThrow();
    try {
      return Math.max(1, Math.min(LARGEST_PAGE, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      throw ODataError.badRequest("The page size '" + text + "' is no number.");
    }
  }

  private String context() {
    String names = String.join(",", options.select());
    return call.root()
        + "/$metadata#"
        + shape.table().entitySet()
        + (names.isEmpty() ? "" : "(" + names + ")");
  }
}
