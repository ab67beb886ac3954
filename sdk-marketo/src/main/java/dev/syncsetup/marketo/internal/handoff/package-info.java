/** How sheets and confirmations lie in a directory. Not for callers. */
@NullMarked
package dev.syncsetup.marketo.internal.handoff;

import org.jspecify.annotations.NullMarked;
