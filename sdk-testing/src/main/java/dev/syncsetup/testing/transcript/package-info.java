/** What the simulators saw and answered. */
@NullMarked
package dev.syncsetup.testing.transcript;

import org.jspecify.annotations.NullMarked;
