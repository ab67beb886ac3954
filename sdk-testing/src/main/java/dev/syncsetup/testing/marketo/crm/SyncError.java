package dev.syncsetup.testing.marketo.crm;

/**
 * One row of the tab "Sync Errors".
 *
 * @param object lead, contact, account, opportunity or user
 * @param recordId id of the row in Dynamics
 * @param operation for example create or update
 * @param direction toMarketo or toDynamics
 * @param code Marketo's number or word for the error
 */
public record SyncError(
    String object,
    String recordId,
    String operation,
    String direction,
    String code,
    String message) {}
