/** Subscriptions and licences of the simulated Graph. */
@NullMarked
package dev.syncsetup.testing.graph.licences;

import org.jspecify.annotations.NullMarked;
