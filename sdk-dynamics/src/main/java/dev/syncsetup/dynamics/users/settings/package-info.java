/** Personal settings of system users. */
@NullMarked
package dev.syncsetup.dynamics.users.settings;

import org.jspecify.annotations.NullMarked;
