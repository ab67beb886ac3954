/** The wire forms of everything around solutions. For this module alone. */
@NullMarked
package dev.syncsetup.dynamics.internal.solutions;

import org.jspecify.annotations.NullMarked;
