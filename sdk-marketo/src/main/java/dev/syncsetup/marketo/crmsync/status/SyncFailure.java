package dev.syncsetup.marketo.crmsync.status;

/**
 * A row of the tab "Sync Errors": a record that could not be synced.
 *
 * @param object lead, contact, account, opportunity or user
 * @param recordId id of the row in Dynamics
 * @param operation as the screen shows it, for example create
 * @param direction toMarketo or toDynamics
 * @param code the error's code, as the screen shows it
 * @param message what went wrong
 */
public record SyncFailure(
    String object,
    String recordId,
    String operation,
    String direction,
    String code,
    String message) {}
