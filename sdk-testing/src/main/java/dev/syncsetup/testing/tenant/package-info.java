/** The Microsoft 365 tenant that Entra ID, Graph and Dataverse share. */
@NullMarked
package dev.syncsetup.testing.tenant;

import org.jspecify.annotations.NullMarked;
