/** A simulated cloud that serves other processes: its addresses, its time, its person. */
@NullMarked
package dev.syncsetup.testing.remote;

import org.jspecify.annotations.NullMarked;
