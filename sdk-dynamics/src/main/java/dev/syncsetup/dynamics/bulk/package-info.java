/** How each item of a bulk call ended. */
@NullMarked
package dev.syncsetup.dynamics.bulk;

import org.jspecify.annotations.NullMarked;
