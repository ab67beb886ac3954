package dev.syncsetup.testing.dataverse.rows;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.Literal;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.Segment;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Walks a path to what it leads to. */
final class Resolver {
  /** Alternate keys the standard tables have. */
  private static final Map<String, String> ALTERNATE_KEYS =
      Map.of("systemuser", "azureactivedirectoryobjectid");

  private final Call call;
  private final Rules rules;

  Resolver(Call call, Rules rules) {
    this.call = call;
    this.rules = rules;
  }

  Target resolve() {
    return resolve(call.path());
  }

  /** The existing row that an id in a body names: relative, or absolute on this organisation. */
  Row reference(String text, Table expected) {
    String relative = text;
    if (text.contains("://")) {
      String api = call.request().origin() + "/api/data/v9.";
      if (!text.startsWith(api)) {
        throw badReference(text);
      }
      relative = text.substring(text.indexOf('/', api.length()));
    }
    List<Segment> path = Segment.path(relative);
    if (path.size() != 1
        || path.get(0).key().isEmpty()
        || !path.get(0).name().equals(expected.entitySet())) {
      throw badReference(text);
    }
    Target target = resolve(path);
    return target
        .row()
        .orElseThrow(
            () ->
                rules
                    .of(expected)
                    .absentReference(target.id().orElseThrow(() -> badReference(text))));
  }

  private static ODataError badReference(String text) {
    return ODataError.badRequest("The id '" + text + "' in the request payload is not valid.");
  }

  private Target resolve(List<Segment> path) {
    Segment first = path.get(0);
    Table table =
        call.schema()
            .byEntitySet(first.name())
            .orElseThrow(() -> ODataError.noSuchResource(first.name()));
    Target target = keyed(Target.of(table), first, true);
    for (Segment segment : path.subList(1, path.size())) {
      target = step(target, segment);
    }
    return target;
  }

  private Target step(Target from, Segment segment) {
    if (segment.is("$ref") && from.navigation().isPresent()) {
      return from.asReference();
    }
    if (from.isCollection() || from.property().isPresent()) {
      throw ODataError.noSuchResource(segment.name());
    }
    Row row = existing(from);
    Optional<Navigation> navigation = from.table().navigation(segment.name());
    if (navigation.isPresent()) {
      Navigation next = navigation.get();
      Target to = from.along(row, next, call.schema().table(next.target()));
      return next.isSingle()
          ? new Target(
              to.table(),
              false,
              Optional.empty(),
              call.store().follow(row, next).stream().findFirst(),
              to.parent(),
              to.navigation(),
              Optional.empty(),
              false)
          : keyed(to, segment, false);
    }
    return from.withProperty(
        from.table()
            .property(segment.name(), call.horizon())
            .orElseThrow(() -> ODataError.noSuchResource(segment.name())));
  }

  /** The row a target stands for, which must exist. */
  static Row existing(Target target) {
    return target
        .row()
        .orElseThrow(
            () ->
                ODataError.noSuchRow(
                    target.table().logicalName(), target.id().orElse(new UUID(0, 0))));
  }

  private Target keyed(Target target, Segment segment, boolean alternate) {
    if (segment.key().isEmpty()) {
      return target;
    }
    Table table = target.table();
    Optional<UUID> id = segment.id();
    if (id.isPresent()) {
      return target.withKey(id, call.store().find(table.logicalName(), id.get()));
    }
    String column = ALTERNATE_KEYS.getOrDefault(table.logicalName(), "");
    String value = segment.arguments().get(column);
    if (!alternate || value == null || segment.arguments().size() != 1) {
      throw ODataError.badRequest("Error in query syntax: the key '" + segment.key().get() + "'.");
    }
    String text = Literal.unquoted(value);
    Optional<Row> row =
        call.store()
            .first(table.logicalName(), column, text)
            .or(() -> rules.of(table).appear(call, text));
    return target.withKey(row.map(Row::id), row);
  }
}
