/** System users and application users of a Dataverse organisation. */
@NullMarked
package dev.syncsetup.dynamics.users;

import org.jspecify.annotations.NullMarked;
