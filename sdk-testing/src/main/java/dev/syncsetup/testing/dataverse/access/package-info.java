/** Who calls, and what the caller may do. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.access;

import org.jspecify.annotations.NullMarked;
