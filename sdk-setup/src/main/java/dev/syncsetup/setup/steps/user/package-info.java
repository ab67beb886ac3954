/** Steps that make the sync user. Not for applications. */
@NullMarked
package dev.syncsetup.setup.steps.user;

import org.jspecify.annotations.NullMarked;
