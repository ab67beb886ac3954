/** Groups of the simulated Graph and who is in them. */
@NullMarked
package dev.syncsetup.testing.graph.groups;

import org.jspecify.annotations.NullMarked;
