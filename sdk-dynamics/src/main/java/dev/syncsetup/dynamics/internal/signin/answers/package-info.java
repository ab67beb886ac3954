/** What Entra ID answers, before the sign-in library reads it. For this module alone. */
@NullMarked
package dev.syncsetup.dynamics.internal.signin.answers;

import org.jspecify.annotations.NullMarked;
