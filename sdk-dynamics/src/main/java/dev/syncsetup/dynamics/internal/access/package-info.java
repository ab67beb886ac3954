/** Trying out what a user can do. For this module alone. */
@NullMarked
package dev.syncsetup.dynamics.internal.access;

import org.jspecify.annotations.NullMarked;
