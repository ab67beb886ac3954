/** How the people of an import go from one thread to the next. Not for applications. */
@NullMarked
package dev.syncsetup.setup.salespeople.flow;

import org.jspecify.annotations.NullMarked;
