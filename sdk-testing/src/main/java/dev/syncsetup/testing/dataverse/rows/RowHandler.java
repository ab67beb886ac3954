package dev.syncsetup.testing.dataverse.rows;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.internal.http.Reply;

/** Everything that begins with the name of an entity set. */
public final class RowHandler {
  private final Rules rules;

  public RowHandler(Rules rules) {
    this.rules = rules;
  }

  public Reply answer(Call call) {
    Resolver resolver = new Resolver(call, rules);
    RowWrites writes = new RowWrites(call, resolver, rules);
    return new MultipleWrites(call, resolver, writes)
        .answer()
        .orElseGet(() -> answer(call, resolver, writes));
  }

  private Reply answer(Call call, Resolver resolver, RowWrites writes) {
    Target target = resolver.resolve();
    if (target.reference()) {
      return new References(call, resolver, rules).answer(target);
    }
    boolean property = target.property().isPresent();
    return switch (call.request().method()) {
      case "GET" -> new RowReads(call, target).read(target);
      case "POST" -> writes.post(target);
      case "PATCH" -> writes.patch(target);
      case "PUT" -> {
        if (!property) {
          throw new ODataError(405, "", "PUT is not supported here.");
        }
        yield writes.property(target, false);
      }
      case "DELETE" -> property ? writes.property(target, true) : writes.delete(target);
      default -> throw new ODataError(405, "", "The method is not supported.");
    };
  }
}
