/** Everything the SDK can be led to do with a secret. */
@NullMarked
package dev.syncsetup.reliability.secrets.drive;

import org.jspecify.annotations.NullMarked;
