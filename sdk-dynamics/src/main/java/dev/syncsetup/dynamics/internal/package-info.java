/** What the feature packages share: refusals, literals, lists. For this module alone. */
@NullMarked
package dev.syncsetup.dynamics.internal;

import org.jspecify.annotations.NullMarked;
