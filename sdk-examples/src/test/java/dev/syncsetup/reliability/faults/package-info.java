/** Every request of every journey meets every fault. */
@NullMarked
package dev.syncsetup.reliability.faults;

import org.jspecify.annotations.NullMarked;
