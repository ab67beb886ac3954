package dev.syncsetup.dynamics.directory;

/**
 * A domain that names of accounts can end in.
 *
 * @param name for example contoso.com
 * @param isDefault whether new accounts get it where nothing else is said
 * @param isInitial whether it is the one every tenant begins with, contoso.onmicrosoft.com
 */
public record VerifiedDomain(String name, boolean isDefault, boolean isInitial) {}
