/** Reference server of this project's own contract for CRM sync settings; not an Adobe API. */
@NullMarked
package dev.syncsetup.testing.marketo.relay;

import org.jspecify.annotations.NullMarked;
