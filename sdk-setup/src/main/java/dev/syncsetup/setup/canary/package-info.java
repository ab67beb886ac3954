/** A person made in Dynamics, awaited in Marketo, and removed again: proof that the sync flows. */
@NullMarked
package dev.syncsetup.setup.canary;

import org.jspecify.annotations.NullMarked;
