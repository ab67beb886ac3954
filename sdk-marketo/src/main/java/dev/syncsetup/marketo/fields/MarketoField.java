package dev.syncsetup.marketo.fields;

/**
 * A field of a Marketo object.
 *
 * @param name REST name
 * @param displayName name shown to people
 * @param dataType Marketo's name of the type
 * @param crmManaged whether the native CRM sync handles the field
 */
public record MarketoField(String name, String displayName, String dataType, boolean crmManaged) {}
