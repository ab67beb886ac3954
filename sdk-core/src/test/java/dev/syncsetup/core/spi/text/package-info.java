/** Tests of text from strangers. */
@NullMarked
package dev.syncsetup.core.spi.text;

import org.jspecify.annotations.NullMarked;
