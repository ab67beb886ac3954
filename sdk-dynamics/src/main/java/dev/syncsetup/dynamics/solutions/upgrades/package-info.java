/** Work on solutions that are upgraded instead of updated. */
@NullMarked
package dev.syncsetup.dynamics.solutions.upgrades;

import org.jspecify.annotations.NullMarked;
