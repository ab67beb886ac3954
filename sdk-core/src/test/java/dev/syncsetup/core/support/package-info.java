/** A made-up service with a fake clock, for the tests of the HTTP stack. */
@NullMarked
package dev.syncsetup.core.support;

import org.jspecify.annotations.NullMarked;
