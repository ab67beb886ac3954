package dev.syncsetup.marketo.crmsync.followup;

/**
 * What must be known of a custom table before it can be synced.
 *
 * @param name its name, as Marketo will list it
 * @param levels how many relations lie between it and a lead, contact or account: 1 when it is
 *     related itself, 0 when nothing leads there
 * @param readable whether the sync user may read it
 */
public record CustomTable(String name, int levels, boolean readable) {}
