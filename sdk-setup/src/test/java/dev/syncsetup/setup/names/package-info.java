/** Compares the names in recorded requests with those of a real organisation. */
@NullMarked
package dev.syncsetup.setup.names;

import org.jspecify.annotations.NullMarked;
