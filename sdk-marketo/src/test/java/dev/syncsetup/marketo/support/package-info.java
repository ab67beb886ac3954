/** A simulated Marketo with a Dynamics side that a test can set by hand. */
@NullMarked
package dev.syncsetup.marketo.support;

import org.jspecify.annotations.NullMarked;
