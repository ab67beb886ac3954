/** What every client of the SDK shares: secrets, tokens, pages, waiting. */
@NullMarked
package dev.syncsetup.core;

import org.jspecify.annotations.NullMarked;
