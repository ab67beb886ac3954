/** The parts of the HTTP stack. For this module alone. */
@NullMarked
package dev.syncsetup.core.internal;

import org.jspecify.annotations.NullMarked;
