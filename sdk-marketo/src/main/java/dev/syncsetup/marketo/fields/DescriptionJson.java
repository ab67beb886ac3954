package dev.syncsetup.marketo.fields;

import dev.syncsetup.marketo.internal.Description;
import dev.syncsetup.marketo.internal.Notice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one result of a describe. Everything may be missing. */
record DescriptionJson(
    @Nullable String name,
    @Nullable List<@Nullable List<@Nullable String>> searchableFields,
    @Nullable List<Field> fields,
    @Nullable List<Notice> reasons)
    implements Description {

  /** Everything but the name may be missing: the vendor's own samples leave attributes out. */
  record Field(
      String name, @Nullable String displayName, @Nullable String dataType, boolean crmManaged) {

    MarketoField value() {
      return new MarketoField(
          name,
          displayName == null ? name : displayName,
          dataType == null ? "" : dataType,
          crmManaged);
    }
  }

  /** With the fields, which are known to be there. */
  ObjectDescription value(List<Field> described) {
    return new ObjectDescription(
        name == null ? "" : name, searchable(), described.stream().map(Field::value).toList());
  }

  /** Nobody can query by a field without a name. */
  private List<List<String>> searchable() {
    return searchableFields == null
        ? List.of()
        : searchableFields.stream()
            .filter(names -> names != null && names.stream().allMatch(Objects::nonNull))
            .map(List::<String>copyOf)
            .toList();
  }
}
