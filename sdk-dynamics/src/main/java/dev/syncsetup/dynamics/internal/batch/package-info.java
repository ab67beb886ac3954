/** Many operations in one request to Dataverse, and what came of each. */
@NullMarked
package dev.syncsetup.dynamics.internal.batch;

import org.jspecify.annotations.NullMarked;
