/** The door to the HTTP stack, for the SDK's own clients. */
@NullMarked
package dev.syncsetup.core.spi.http;

import org.jspecify.annotations.NullMarked;
