/** What the published artifact looks like to those who depend on it. */
@NullMarked
package dev.syncsetup.core.packaging;

import org.jspecify.annotations.NullMarked;
