/** Whether a secret comes out anywhere, and whether the search for it would notice. */
@NullMarked
package dev.syncsetup.reliability.secrets;

import org.jspecify.annotations.NullMarked;
