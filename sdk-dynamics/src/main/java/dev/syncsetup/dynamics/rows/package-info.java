/** Rows of any table, by the names its definition gives. */
@NullMarked
package dev.syncsetup.dynamics.rows;

import org.jspecify.annotations.NullMarked;
