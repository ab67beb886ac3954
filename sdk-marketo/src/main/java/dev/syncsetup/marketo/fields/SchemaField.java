package dev.syncsetup.marketo.fields;

import java.util.OptionalInt;

/**
 * A field as Marketo's schema keeps it. The schema does not tell whether a CRM sync handles it:
 * {@link MarketoField#crmManaged()} does.
 *
 * @param name REST name
 * @param displayName name shown to people; the REST name where Marketo gives none
 * @param description empty where nobody wrote one
 * @param dataType Marketo's name of the type; empty where Marketo gives none
 * @param length longest text; nothing for types without length
 * @param hidden whether Marketo's screens leave it out
 * @param htmlEncodedInEmail whether its value is HTML-encoded in e-mails
 * @param sensitive whether it is marked as sensitive
 * @param custom whether it is no standard field of every instance
 * @param apiCreated whether it was created through the REST API; a custom field that was not comes
 *     from a person or, so it seems, from a CRM sync
 */
public record SchemaField(
    String name,
    String displayName,
    String description,
    String dataType,
    OptionalInt length,
    boolean hidden,
    boolean htmlEncodedInEmail,
    boolean sensitive,
    boolean custom,
    boolean apiCreated) {}
