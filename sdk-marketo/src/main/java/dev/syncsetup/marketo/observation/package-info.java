/** What Marketo's public REST API lets one conclude about the CRM sync. */
@NullMarked
package dev.syncsetup.marketo.observation;

import org.jspecify.annotations.NullMarked;
