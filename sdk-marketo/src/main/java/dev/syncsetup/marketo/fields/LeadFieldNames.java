package dev.syncsetup.marketo.fields;

import java.util.Optional;

/**
 * The names under which programs know a person field.
 *
 * @param displayName name shown to people
 * @param dataType Marketo's name of the type; empty where Marketo gives none
 * @param rest how REST knows it; nothing when REST cannot use it
 * @param soap how SOAP knew it; form posts and older integrations still use that name
 */
public record LeadFieldNames(
    String displayName, String dataType, Optional<Name> rest, Optional<Name> soap) {

  /** A name in one of the interfaces, and whether that interface may only read the field. */
  public record Name(String name, boolean readOnly) {}
}
