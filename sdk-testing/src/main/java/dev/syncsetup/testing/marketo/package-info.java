/** Simulated Marketo Engage REST API and a relay for its CRM settings. */
@NullMarked
package dev.syncsetup.testing.marketo;

import org.jspecify.annotations.NullMarked;
