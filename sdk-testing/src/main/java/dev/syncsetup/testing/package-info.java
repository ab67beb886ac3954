/** Simulators of the services that the SDK talks to, for tests without a network. */
@NullMarked
package dev.syncsetup.testing;

import org.jspecify.annotations.NullMarked;
