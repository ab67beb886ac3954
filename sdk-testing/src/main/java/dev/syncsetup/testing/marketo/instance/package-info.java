/** Everything one simulated Marketo instance remembers, free of HTTP. */
@NullMarked
package dev.syncsetup.testing.marketo.instance;

import org.jspecify.annotations.NullMarked;
