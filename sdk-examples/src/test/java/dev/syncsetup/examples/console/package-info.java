/** What a person sees. */
@NullMarked
package dev.syncsetup.examples.console;

import org.jspecify.annotations.NullMarked;
