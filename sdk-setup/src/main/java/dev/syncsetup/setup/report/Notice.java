package dev.syncsetup.setup.report;

/**
 * A warning or advice of the vendors' procedure that no program can settle.
 *
 * @param id stable name
 * @param text what to know or do
 */
public record Notice(String id, String text) {}
