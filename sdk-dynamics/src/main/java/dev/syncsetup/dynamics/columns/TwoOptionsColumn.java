package dev.syncsetup.dynamics.columns;

/**
 * A Two Options (yes or no) column to be created.
 *
 * @param table logical name of the table
 * @param schemaName name with publisher prefix, for example new_synctomkto
 * @param displayName label in the organisation's base language
 * @param defaultValue value of rows created from then on; existing rows stay empty
 */
public record TwoOptionsColumn(
    String table, String schemaName, String displayName, boolean defaultValue) {}
