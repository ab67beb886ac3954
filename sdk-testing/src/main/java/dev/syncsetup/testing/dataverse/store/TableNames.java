package dev.syncsetup.testing.dataverse.store;

/**
 * The names of a table.
 *
 * @param privilegeNoun what follows prvRead, prvWrite and so on in the names of its privileges
 */
public record TableNames(
    String schemaName,
    String entitySet,
    String primaryId,
    String primaryName,
    String privilegeNoun) {}
