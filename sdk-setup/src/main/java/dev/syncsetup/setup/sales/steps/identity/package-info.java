/** Steps that make the integration user. Not for applications. */
@NullMarked
package dev.syncsetup.setup.sales.steps.identity;

import org.jspecify.annotations.NullMarked;
