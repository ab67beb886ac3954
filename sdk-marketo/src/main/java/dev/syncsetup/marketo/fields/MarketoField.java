package dev.syncsetup.marketo.fields;

/**
 * A field of a Marketo object.
 *
 * @param name REST name
 * @param displayName name shown to people; the REST name where Marketo gives none
 * @param dataType Marketo's name of the type, for example string; empty where Marketo gives none
 * @param crmManaged whether the native CRM sync handles the field, by Marketo's own account
 */
public record MarketoField(String name, String displayName, String dataType, boolean crmManaged) {}
