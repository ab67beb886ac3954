/** Simulated Microsoft Graph v1.0. */
@NullMarked
package dev.syncsetup.testing.graph;

import org.jspecify.annotations.NullMarked;
