package dev.syncsetup.reliability.secrets.drive;

/**
 * A request as it was on the wire.
 *
 * @param token what followed Bearer; empty without
 * @param body as sent
 * @param answer the body of the honest answer
 */
record Sent(String service, String method, String token, String body, String answer) {}
