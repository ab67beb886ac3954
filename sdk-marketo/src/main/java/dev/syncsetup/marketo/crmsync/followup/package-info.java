/**
 * What comes after the sync was switched on: awaiting the first copy, and changing things later.
 */
@NullMarked
package dev.syncsetup.marketo.crmsync.followup;

import org.jspecify.annotations.NullMarked;
