/** App registrations: made, admitted to the tenant, given a secret and consent. */
@NullMarked
package dev.syncsetup.dynamics.directory.apps;

import org.jspecify.annotations.NullMarked;
