/** Many requests in one: the multipart form of $batch. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.batch;

import org.jspecify.annotations.NullMarked;
