/** What a plan consists of, and what became of it. */
@NullMarked
package dev.syncsetup.setup.report;

import org.jspecify.annotations.NullMarked;
