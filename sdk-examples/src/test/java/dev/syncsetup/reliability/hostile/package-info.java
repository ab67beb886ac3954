/** Services, files and networks that mean harm: each ends in an error of the SDK's own. */
@NullMarked
package dev.syncsetup.reliability.hostile;

import org.jspecify.annotations.NullMarked;
