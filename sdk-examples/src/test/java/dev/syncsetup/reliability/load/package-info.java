/** Ten thousand calls against services that count. */
@NullMarked
package dev.syncsetup.reliability.load;

import org.jspecify.annotations.NullMarked;
