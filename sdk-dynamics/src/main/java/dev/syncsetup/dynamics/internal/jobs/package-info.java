/** Background jobs of Dataverse (system jobs). For this module alone. */
@NullMarked
package dev.syncsetup.dynamics.internal.jobs;

import org.jspecify.annotations.NullMarked;
