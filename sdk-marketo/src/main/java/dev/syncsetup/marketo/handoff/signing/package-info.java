/** Whose word counts: keys of operators, and the signers a program trusts. */
@NullMarked
package dev.syncsetup.marketo.handoff.signing;

import org.jspecify.annotations.NullMarked;
