/** What stands in a simulated cloud at the end, as text that can be compared. */
@NullMarked
package dev.syncsetup.testing.state;

import org.jspecify.annotations.NullMarked;
