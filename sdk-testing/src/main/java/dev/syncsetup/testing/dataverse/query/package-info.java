/** Rows as queries see and show them. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.query;

import org.jspecify.annotations.NullMarked;
