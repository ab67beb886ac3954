/** Text of strangers, made fit to be shown. */
@NullMarked
package dev.syncsetup.core.spi.text;

import org.jspecify.annotations.NullMarked;
