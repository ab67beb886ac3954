/** Two processes, played by two objects that know each other through a file only. */
@NullMarked
package dev.syncsetup.testing.remote;

import org.jspecify.annotations.NullMarked;
