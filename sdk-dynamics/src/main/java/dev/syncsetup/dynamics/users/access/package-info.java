/** What a user can do, tried out on the user's behalf. */
@NullMarked
package dev.syncsetup.dynamics.users.access;

import org.jspecify.annotations.NullMarked;
