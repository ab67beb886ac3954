/** Steps that change the organisation itself. Not for applications. */
@NullMarked
package dev.syncsetup.setup.steps.solution;

import org.jspecify.annotations.NullMarked;
