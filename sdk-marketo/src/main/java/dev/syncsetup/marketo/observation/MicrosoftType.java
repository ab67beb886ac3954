package dev.syncsetup.marketo.observation;

import dev.syncsetup.marketo.fields.MarketoField;

/**
 * The person field that says what a person is in Dynamics: Lead, Contact, or nothing. Its REST name
 * and its display name are the only two names that are documented to come with the Dynamics sync
 * and nothing else.
 */
final class MicrosoftType {
  static final String NAME = "msftType";
  private static final String DISPLAY_NAME = "Microsoft Type";

  private MicrosoftType() {}

  static boolean is(MarketoField field) {
    return field.name().equals(NAME) || field.displayName().equals(DISPLAY_NAME);
  }
}
