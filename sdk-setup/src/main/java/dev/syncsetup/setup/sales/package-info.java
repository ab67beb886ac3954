/** Sets up the accounts for integrating Business Central with Dynamics 365 Sales. */
@NullMarked
package dev.syncsetup.setup.sales;

import org.jspecify.annotations.NullMarked;
