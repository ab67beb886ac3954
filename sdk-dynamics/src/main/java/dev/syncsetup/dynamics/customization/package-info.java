/** What imports, publishing and changes of definitions have in common. */
@NullMarked
package dev.syncsetup.dynamics.customization;

import org.jspecify.annotations.NullMarked;
