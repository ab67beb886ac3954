/** Servers that mean harm, and the real clients that meet them. */
@NullMarked
package dev.syncsetup.reliability.hostile.support;

import org.jspecify.annotations.NullMarked;
