/**
 * People by the thousand, from a file of the Microsoft 365 admin centre to users of Dynamics 365
 * Sales that Business Central can couple.
 */
@NullMarked
package dev.syncsetup.setup.salespeople;

import org.jspecify.annotations.NullMarked;
