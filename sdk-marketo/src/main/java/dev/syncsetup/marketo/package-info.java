/** Typed clients for one Marketo Engage instance. Not an Adobe product. */
@NullMarked
package dev.syncsetup.marketo;

import org.jspecify.annotations.NullMarked;
