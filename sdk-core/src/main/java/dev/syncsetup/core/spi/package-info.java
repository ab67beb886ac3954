/** What the SDK's own clients are built on. Not for applications; may change in any release. */
@NullMarked
package dev.syncsetup.core.spi;

import org.jspecify.annotations.NullMarked;
