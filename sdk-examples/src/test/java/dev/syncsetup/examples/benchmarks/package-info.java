/** Whether the benchmarks do what they measure. */
@NullMarked
package dev.syncsetup.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
