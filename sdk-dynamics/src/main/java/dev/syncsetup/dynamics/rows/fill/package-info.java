/** Filling a column of rows that exist: what, how it goes on, and how it ended. */
@NullMarked
package dev.syncsetup.dynamics.rows.fill;

import org.jspecify.annotations.NullMarked;
