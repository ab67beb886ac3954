/** Typed clients for one Dataverse organisation and its Microsoft 365 tenant. */
@NullMarked
package dev.syncsetup.dynamics;

import org.jspecify.annotations.NullMarked;
