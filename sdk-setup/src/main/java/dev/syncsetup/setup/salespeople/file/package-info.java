/** The people to import, as a file of the Microsoft 365 admin centre lists them. */
@NullMarked
package dev.syncsetup.setup.salespeople.file;

import org.jspecify.annotations.NullMarked;
