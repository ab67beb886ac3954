/** Every failure Marketo is known to report, provoked through the real HTTP stack. */
@NullMarked
package dev.syncsetup.marketo.errors;

import org.jspecify.annotations.NullMarked;
