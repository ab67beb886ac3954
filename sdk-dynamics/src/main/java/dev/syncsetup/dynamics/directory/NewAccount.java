package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Secret;

/**
 * An account to be created.
 *
 * @param userPrincipalName alias and verified domain
 * @param displayName name shown to people
 * @param usageLocation two-letter country
 * @param password initial password, which the account need not change
 */
public record NewAccount(
    String userPrincipalName, String displayName, String usageLocation, Secret password) {}
