/** What the directory keeps of a person beside the account. */
@NullMarked
package dev.syncsetup.dynamics.directory.people;

import org.jspecify.annotations.NullMarked;
