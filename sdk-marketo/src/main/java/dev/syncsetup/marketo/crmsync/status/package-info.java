/** What Marketo's CRM screens show, as values. */
@NullMarked
package dev.syncsetup.marketo.crmsync.status;

import org.jspecify.annotations.NullMarked;
