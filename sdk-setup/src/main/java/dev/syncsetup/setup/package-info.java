@NullMarked
package dev.syncsetup.setup;

import org.jspecify.annotations.NullMarked;
