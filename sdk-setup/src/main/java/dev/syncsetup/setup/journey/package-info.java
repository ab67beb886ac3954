/** What the journey between Dynamics and Marketo wishes for and has read. Not for applications. */
@NullMarked
package dev.syncsetup.setup.journey;

import org.jspecify.annotations.NullMarked;
