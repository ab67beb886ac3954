/** Solution packages as files: opening and checking them. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.packages;

import org.jspecify.annotations.NullMarked;
