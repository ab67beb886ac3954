/**
 * Licences of Microsoft 365 accounts: who has which, in what state, and why one cannot be given.
 */
@NullMarked
package dev.syncsetup.dynamics.directory.licences;

import org.jspecify.annotations.NullMarked;
