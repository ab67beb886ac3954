/** Accounts and deleted accounts of the simulated Graph. */
@NullMarked
package dev.syncsetup.testing.graph.users;

import org.jspecify.annotations.NullMarked;
