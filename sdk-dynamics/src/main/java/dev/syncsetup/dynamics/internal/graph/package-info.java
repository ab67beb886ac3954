/** What all clients of Microsoft Graph need: batches, and patience with its replicas. */
@NullMarked
package dev.syncsetup.dynamics.internal.graph;

import org.jspecify.annotations.NullMarked;
