/** A person who operates the CRM screens of the simulated Marketo from sheets. */
@NullMarked
package dev.syncsetup.testing.marketo.admin;

import org.jspecify.annotations.NullMarked;
