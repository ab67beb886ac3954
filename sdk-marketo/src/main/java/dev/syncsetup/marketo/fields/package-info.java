/** Field metadata of a Marketo instance. */
@NullMarked
package dev.syncsetup.marketo.fields;

import org.jspecify.annotations.NullMarked;
