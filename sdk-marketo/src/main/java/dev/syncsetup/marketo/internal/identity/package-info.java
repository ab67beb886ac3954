/** Tokens for Marketo's REST API. Not for callers. */
@NullMarked
package dev.syncsetup.marketo.internal.identity;

import org.jspecify.annotations.NullMarked;
