/** Sign-in to Entra ID; the only place that knows the sign-in library. For this module alone. */
@NullMarked
package dev.syncsetup.dynamics.internal.signin;

import org.jspecify.annotations.NullMarked;
