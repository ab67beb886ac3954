/** Reads zip and XML from strangers without trusting them. For this module alone. */
@NullMarked
package dev.syncsetup.dynamics.internal.archive;

import org.jspecify.annotations.NullMarked;
