/** Security roles and who holds them. */
@NullMarked
package dev.syncsetup.dynamics.roles;

import org.jspecify.annotations.NullMarked;
