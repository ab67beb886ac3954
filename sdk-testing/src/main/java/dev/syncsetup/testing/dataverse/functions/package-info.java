/** Functions that tell about the organisation and its users. Not for use outside this module. */
@NullMarked
package dev.syncsetup.testing.dataverse.functions;

import org.jspecify.annotations.NullMarked;
