@NullMarked
package dev.syncsetup.examples;

import org.jspecify.annotations.NullMarked;
