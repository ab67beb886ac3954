package dev.syncsetup.marketo.crmsync.validation;

/**
 * One line of "Validate Microsoft Dynamics Sync".
 *
 * @param number 1 to 7, in the order of the screen
 * @param label exact label on the screen
 * @param passed green tick or red cross
 * @param message why it failed and what to do; empty when passed
 */
public record ValidationCheck(int number, String label, boolean passed, String message) {}
