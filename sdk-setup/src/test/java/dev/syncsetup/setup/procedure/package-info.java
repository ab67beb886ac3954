/** Holds docs/procedure.md, the tests and the plans against each other. */
@NullMarked
package dev.syncsetup.setup.procedure;

import org.jspecify.annotations.NullMarked;
