package dev.syncsetup.testing.marketo.crm;

import java.time.Instant;

/**
 * Saved Dynamics credentials.
 *
 * @param locked whether the organisation URL was wrong, which spoils the instance for good
 */
public record Connection(Credentials credentials, Instant savedAt, boolean locked) {}
