/** Reading and writing rows over HTTP. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.rows;

import org.jspecify.annotations.NullMarked;
