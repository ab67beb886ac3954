/** What a {@link dev.syncsetup.marketo.MarketoClient} hands to the parts plugged into it. */
@NullMarked
package dev.syncsetup.marketo.spi;

import org.jspecify.annotations.NullMarked;
