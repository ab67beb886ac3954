/** Solution packages, their import, and what an installed solution holds. */
@NullMarked
package dev.syncsetup.dynamics.solutions;

import org.jspecify.annotations.NullMarked;
