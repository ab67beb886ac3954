/** Tables, columns and rows of a simulated organisation. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.store;

import org.jspecify.annotations.NullMarked;
