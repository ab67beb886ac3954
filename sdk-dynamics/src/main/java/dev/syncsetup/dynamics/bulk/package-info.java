/** Many calls at once: how to send them, and what came of each. */
@NullMarked
package dev.syncsetup.dynamics.bulk;

import org.jspecify.annotations.NullMarked;
