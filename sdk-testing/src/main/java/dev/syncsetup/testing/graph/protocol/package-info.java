/**
 * What every resource of the simulated Graph shares: calls, errors, permissions and query options.
 */
@NullMarked
package dev.syncsetup.testing.graph.protocol;

import org.jspecify.annotations.NullMarked;
