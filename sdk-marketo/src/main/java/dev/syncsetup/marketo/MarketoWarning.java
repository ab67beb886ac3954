package dev.syncsetup.marketo;

import java.util.Optional;

/**
 * A warning inside a successful answer.
 *
 * @param operation which call it was, for example FieldsApi.describe2
 * @param code Marketo's code, where the warning has one
 * @param message Marketo's words
 * @param requestId id to quote to the vendor's support
 */
public record MarketoWarning(
    String operation, Optional<String> code, String message, Optional<String> requestId) {}
