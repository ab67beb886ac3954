/** Holds the names in requests against those of real organisations. */
@NullMarked
package dev.syncsetup.dynamics.names;

import org.jspecify.annotations.NullMarked;
