/** The loop around a call: turns, repetitions, and what an answer means. For this module alone. */
@NullMarked
package dev.syncsetup.core.internal;

import org.jspecify.annotations.NullMarked;
