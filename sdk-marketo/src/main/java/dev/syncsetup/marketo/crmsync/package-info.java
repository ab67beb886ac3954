/** The settings of Marketo's native CRM sync, for which Marketo has no public API. */
@NullMarked
package dev.syncsetup.marketo.crmsync;

import org.jspecify.annotations.NullMarked;
