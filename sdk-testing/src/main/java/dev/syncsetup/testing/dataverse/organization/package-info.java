/** State of one simulated organisation and what a fresh one holds. */
@NullMarked
package dev.syncsetup.testing.dataverse.organization;

import org.jspecify.annotations.NullMarked;
