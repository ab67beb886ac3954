/** Chooses steps and notices for Business Central. Not for applications. */
@NullMarked
package dev.syncsetup.setup.sales.steps;

import org.jspecify.annotations.NullMarked;
