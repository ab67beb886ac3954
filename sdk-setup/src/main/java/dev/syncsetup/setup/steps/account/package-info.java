/** Steps that make a Microsoft 365 account a user of the organisation. Not for applications. */
@NullMarked
package dev.syncsetup.setup.steps.account;

import org.jspecify.annotations.NullMarked;
