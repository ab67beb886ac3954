/** What a person sees: the plan, the preflight table, the progress, the summary. */
@NullMarked
package dev.syncsetup.examples.console;

import org.jspecify.annotations.NullMarked;
