/** Definitions of tables and columns over HTTP. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.metadata;

import org.jspecify.annotations.NullMarked;
