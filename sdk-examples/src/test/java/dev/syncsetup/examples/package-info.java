/** Runs the real program against simulators. */
@NullMarked
package dev.syncsetup.examples;

import org.jspecify.annotations.NullMarked;
