/** Who calls, and which organisation answers. */
@NullMarked
package dev.syncsetup.dynamics.organization;

import org.jspecify.annotations.NullMarked;
