/** Solution packages: reading, checking, importing, publishing. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.solutions;

import org.jspecify.annotations.NullMarked;
