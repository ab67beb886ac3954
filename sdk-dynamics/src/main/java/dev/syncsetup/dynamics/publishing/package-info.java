/** Publishing of customizations. */
@NullMarked
package dev.syncsetup.dynamics.publishing;

import org.jspecify.annotations.NullMarked;
