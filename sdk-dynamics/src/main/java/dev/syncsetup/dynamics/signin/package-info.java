/** What a sign-in shows its caller: why it was refused, and the code to type in elsewhere. */
@NullMarked
package dev.syncsetup.dynamics.signin;

import org.jspecify.annotations.NullMarked;
