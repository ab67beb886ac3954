/** Which rows to read, in which order, with which columns. */
@NullMarked
package dev.syncsetup.dynamics.rows.query;

import org.jspecify.annotations.NullMarked;
