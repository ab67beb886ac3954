/** How Marketo's REST API frames its answers and reports its failures. Not for callers. */
@NullMarked
package dev.syncsetup.marketo.internal;

import org.jspecify.annotations.NullMarked;
