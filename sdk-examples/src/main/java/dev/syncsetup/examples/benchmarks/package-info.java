/** Programs that measure one way of working against another, side by side in one run. */
@NullMarked
package dev.syncsetup.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
