/** Faults that a test asks a simulator for. */
@NullMarked
package dev.syncsetup.testing.faults;

import org.jspecify.annotations.NullMarked;
