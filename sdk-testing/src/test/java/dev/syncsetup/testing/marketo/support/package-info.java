/** What the tests of the Marketo simulator share. */
@NullMarked
package dev.syncsetup.testing.marketo.support;

import org.jspecify.annotations.NullMarked;
