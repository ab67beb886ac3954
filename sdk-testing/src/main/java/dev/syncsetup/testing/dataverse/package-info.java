/** Simulated Dataverse Web API v9.2 and Power Platform administration. */
@NullMarked
package dev.syncsetup.testing.dataverse;

import org.jspecify.annotations.NullMarked;
