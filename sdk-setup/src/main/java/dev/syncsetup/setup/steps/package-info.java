/** Chooses the steps and notices of a journey. Not for applications. */
@NullMarked
package dev.syncsetup.setup.steps;

import org.jspecify.annotations.NullMarked;
