package dev.syncsetup.marketo.fields;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.marketo.internal.Description;
import dev.syncsetup.marketo.internal.Notice;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One field of schema/fields.json. */
record SchemaFieldJson(
    String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String dataType,
    @Nullable Integer length,
    @JsonProperty("isHidden") boolean hidden,
    @JsonProperty("isHtmlEncodingInEmail") boolean htmlEncodedInEmail,
    @JsonProperty("isSensitive") boolean sensitive,
    @JsonProperty("isCustom") boolean custom,
    @JsonProperty("isApiCreated") boolean apiCreated,
    @Nullable List<Notice> reasons)
    implements Description {

  SchemaField value() {
    return new SchemaField(
        name,
        displayName == null ? name : displayName,
        description == null ? "" : description,
        dataType == null ? "" : dataType,
        length == null ? OptionalInt.empty() : OptionalInt.of(length),
        hidden,
        htmlEncodedInEmail,
        sensitive,
        custom,
        apiCreated);
  }
}
