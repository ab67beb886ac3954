/** The HTTP ground the simulators stand on. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.internal.http;

import org.jspecify.annotations.NullMarked;
