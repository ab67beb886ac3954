package dev.syncsetup.marketo.handoff;

import java.time.Instant;

/**
 * A person's word that a sheet has been carried out.
 *
 * @param sheetId which sheet
 * @param by who
 * @param at when
 * @param seen what the person saw on the screen; no secret
 */
public record Confirmation(String sheetId, String by, Instant at, String seen) {}
