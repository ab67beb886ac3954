/** The set-up journeys: a staged builder makes a plan, the plan is looked at, checked and run. */
@NullMarked
package dev.syncsetup.setup;

import org.jspecify.annotations.NullMarked;
