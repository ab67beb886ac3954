/** Runs the steps of a plan: check, apply, verify. Not for applications. */
@NullMarked
package dev.syncsetup.setup.engine;

import org.jspecify.annotations.NullMarked;
