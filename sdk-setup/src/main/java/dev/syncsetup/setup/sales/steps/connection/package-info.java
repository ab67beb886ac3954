/** Steps around the connection from Business Central. Not for applications. */
@NullMarked
package dev.syncsetup.setup.sales.steps.connection;

import org.jspecify.annotations.NullMarked;
