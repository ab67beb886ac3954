@NullMarked
package dev.syncsetup.core;

import org.jspecify.annotations.NullMarked;
