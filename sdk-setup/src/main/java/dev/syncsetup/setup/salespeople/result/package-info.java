/** What became of an import: its result file, its passwords and the sheet for coupling. */
@NullMarked
package dev.syncsetup.setup.salespeople.result;

import org.jspecify.annotations.NullMarked;
