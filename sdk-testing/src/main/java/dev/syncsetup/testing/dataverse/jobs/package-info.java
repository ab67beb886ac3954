/** Background jobs and the lock they hold. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.jobs;

import org.jspecify.annotations.NullMarked;
