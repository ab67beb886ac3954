@NullMarked
package dev.syncsetup.marketo;

import org.jspecify.annotations.NullMarked;
