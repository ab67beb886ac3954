package dev.syncsetup.dynamics.directory;

/**
 * A plain-text mail.
 *
 * @param sender user principal name of a mailbox of the tenant
 * @param recipient address it goes to
 * @param subject one line
 * @param text body; never put a password into it
 */
public record Mail(String sender, String recipient, String subject, String text) {}
