/** Accounts, licences, mail and app registrations, through Microsoft Graph. */
@NullMarked
package dev.syncsetup.dynamics.directory;

import org.jspecify.annotations.NullMarked;
