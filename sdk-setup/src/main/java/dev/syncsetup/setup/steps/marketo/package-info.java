/** Steps on Marketo's CRM screens. Not for applications. */
@NullMarked
package dev.syncsetup.setup.steps.marketo;

import org.jspecify.annotations.NullMarked;
