/** Listens, records, injects faults. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.internal.server;

import org.jspecify.annotations.NullMarked;
