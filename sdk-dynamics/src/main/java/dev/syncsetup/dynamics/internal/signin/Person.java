package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.Secret;

/**
 * A person who signs in through an app.
 *
 * @param userName user principal name
 * @param password the person's password
 */
public record Person(String userName, Secret password) {}
