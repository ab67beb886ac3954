/** The example program is killed at every request, and started again. */
@NullMarked
package dev.syncsetup.reliability.crashes;

import org.jspecify.annotations.NullMarked;
