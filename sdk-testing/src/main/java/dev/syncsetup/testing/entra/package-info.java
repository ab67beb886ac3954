/** Simulated Entra ID: the token endpoint. */
@NullMarked
package dev.syncsetup.testing.entra;

import org.jspecify.annotations.NullMarked;
