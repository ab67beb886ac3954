/** Holds what goes between the client and a relay against the published contract. */
@NullMarked
package dev.syncsetup.marketo.support.contract;

import org.jspecify.annotations.NullMarked;
