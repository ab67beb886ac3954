package dev.syncsetup.marketo.fields;

import dev.syncsetup.marketo.internal.Description;
import dev.syncsetup.marketo.internal.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field of leads/describe.json. */
record LeadFieldJson(
    @Nullable String displayName,
    @Nullable String dataType,
    LeadFieldNames.@Nullable Name rest,
    LeadFieldNames.@Nullable Name soap,
    @Nullable List<Notice> reasons)
    implements Description {

  LeadFieldNames value() {
    return new LeadFieldNames(
        displayName == null ? "" : displayName,
        dataType == null ? "" : dataType,
        Optional.ofNullable(rest),
        Optional.ofNullable(soap));
  }
}
