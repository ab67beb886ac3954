/** The secrets that are looked for, and the places where they could come out. */
@NullMarked
package dev.syncsetup.reliability.secrets.search;

import org.jspecify.annotations.NullMarked;
