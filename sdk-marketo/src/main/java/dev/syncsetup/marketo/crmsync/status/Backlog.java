package dev.syncsetup.marketo.crmsync.status;

import java.time.Instant;
import java.util.Optional;

/**
 * Rows of one object that wait to be synced.
 *
 * @param object lead, contact, account, opportunity or user
 * @param inserts rows that are new
 * @param updates rows that have changed
 * @param oldestInsertAt how long the longest waiting new row has waited
 * @param oldestUpdateAt how long the longest waiting change has waited
 */
public record Backlog(
    String object,
    int inserts,
    int updates,
    Optional<Instant> oldestInsertAt,
    Optional<Instant> oldestUpdateAt) {}
