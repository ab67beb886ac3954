package dev.syncsetup.testing.dataverse.metadata;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.Segment;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.List;
import java.util.Optional;

/** Everything under EntityDefinitions. */
public final class MetadataHandler {
  private final Jobs jobs;

  public MetadataHandler(Jobs jobs) {
    this.jobs = jobs;
  }

  /** The answer, when the path is one of definitions. */
  public Optional<Reply> answer(Call call) {
    List<Segment> path = call.path();
    if (!path.get(0).name().equals("EntityDefinitions")) {
      return Optional.empty();
    }
    EntityDefinitions definitions = new EntityDefinitions(call);
    String method = call.request().method();
    if (method.equals("GET")) {
      return Optional.of(definitions.read());
    }
    if (path.size() == 2 && path.get(1).name().equals("Attributes")) {
      Table table = definitions.table(path.get(0));
      ColumnChanges changes = new ColumnChanges(call, jobs);
      boolean one = path.get(1).key().isPresent();
      if (method.equals("POST") && !one) {
        return Optional.of(changes.create(table));
      }
      if (method.equals("DELETE") && one) {
        return Optional.of(changes.delete(table, definitions.column(table, path.get(1))));
      }
      if (method.equals("PUT") && one) {
        return Optional.of(
            new ColumnUpdate(call, jobs).put(table, definitions.column(table, path.get(1))));
      }
    }
    throw new ODataError(405, "", method + " of this definition is not supported.");
  }
}
