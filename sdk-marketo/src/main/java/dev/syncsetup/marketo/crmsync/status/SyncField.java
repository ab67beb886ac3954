package dev.syncsetup.marketo.crmsync.status;

/**
 * A field that the screen "Select Fields to Sync" offers.
 *
 * @param table lead, contact, account, opportunity or user, as the screen names it
 * @param name logical name of the column in Dynamics
 * @param displayName label of the field
 * @param selected whether it is ticked
 * @param queued whether it waits to be synced; until then it cannot be deselected
 */
public record SyncField(
    String table, String name, String displayName, boolean selected, boolean queued) {}
