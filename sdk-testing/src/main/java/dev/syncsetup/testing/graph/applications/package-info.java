/** App registrations, service principals and consent of the simulated Graph. */
@NullMarked
package dev.syncsetup.testing.graph.applications;

import org.jspecify.annotations.NullMarked;
