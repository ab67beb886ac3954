/** Limits that protect the simulated service from its callers. */
@NullMarked
package dev.syncsetup.testing.dataverse.protection;

import org.jspecify.annotations.NullMarked;
