/** Shared by the simulators. Not for applications. */
@NullMarked
package dev.syncsetup.testing.internal;

import org.jspecify.annotations.NullMarked;
