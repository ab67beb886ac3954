/** Marketo's seven checks, run from here before Marketo is asked. Not for applications. */
@NullMarked
package dev.syncsetup.setup.validation;

import org.jspecify.annotations.NullMarked;
