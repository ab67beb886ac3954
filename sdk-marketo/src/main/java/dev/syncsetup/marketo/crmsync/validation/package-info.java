/** The seven checks of Marketo's "Validate Sync Setup", as values. */
@NullMarked
package dev.syncsetup.marketo.crmsync.validation;

import org.jspecify.annotations.NullMarked;
