/** What a caller wishes for Business Central, and what is read about it. */
@NullMarked
package dev.syncsetup.setup.sales.journey;

import org.jspecify.annotations.NullMarked;
