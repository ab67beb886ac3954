/**
 * The OData of the simulated Web API: paths, query options, filters. Not for use outside this
 * module.
 */
@NullMarked
package dev.syncsetup.testing.dataverse.odata;

import org.jspecify.annotations.NullMarked;
