package dev.syncsetup.marketo.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one result of describe2. */
record LeadDescription(@Nullable List<Field> fields) {

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
}
