/** Table and column definitions. */
@NullMarked
package dev.syncsetup.dynamics.columns;

import org.jspecify.annotations.NullMarked;
