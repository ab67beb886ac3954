/** Who may call a simulated Marketo instance, and how often. */
@NullMarked
package dev.syncsetup.testing.marketo.gate;

import org.jspecify.annotations.NullMarked;
