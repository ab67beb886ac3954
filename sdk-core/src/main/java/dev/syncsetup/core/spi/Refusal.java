package dev.syncsetup.core.spi;

import dev.syncsetup.core.errors.SdkException;

/**
 * An answer understood as a failure.
 *
 * @param error what the caller gets when the remedy does not help
 * @param remedy what helps
 */
public record Refusal(SdkException error, Remedy remedy) {}
