@NullMarked
package dev.syncsetup.dynamics;

import org.jspecify.annotations.NullMarked;
