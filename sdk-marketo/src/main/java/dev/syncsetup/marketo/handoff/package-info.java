/** Work that a person does on screens: sheets out, confirmations in. */
@NullMarked
package dev.syncsetup.marketo.handoff;

import org.jspecify.annotations.NullMarked;
