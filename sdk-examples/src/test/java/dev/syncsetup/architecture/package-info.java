/** The rules of the house, as tests. */
@NullMarked
package dev.syncsetup.architecture;

import org.jspecify.annotations.NullMarked;
