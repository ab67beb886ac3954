package dev.syncsetup.marketo.fields;

import java.util.List;

/** Field metadata of one Marketo instance. Thread-safe. */
public interface FieldsClient {

  /** Fields of a person (lead), as describe2 lists them. */
  List<MarketoField> leadFields();
}
