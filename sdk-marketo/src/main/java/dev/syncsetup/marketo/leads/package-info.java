/** Persons of a Marketo instance. */
@NullMarked
package dev.syncsetup.marketo.leads;

import org.jspecify.annotations.NullMarked;
