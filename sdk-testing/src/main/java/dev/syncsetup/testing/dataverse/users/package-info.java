/** How users come, change and go, and who may have which role. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.users;

import org.jspecify.annotations.NullMarked;
