/** Steps about the environment and its administrator. Not for applications. */
@NullMarked
package dev.syncsetup.setup.sales.steps.access;

import org.jspecify.annotations.NullMarked;
