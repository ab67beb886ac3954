/** Programs that each answer one question; the main one sets up a whole tenant. */
@NullMarked
package dev.syncsetup.examples;

import org.jspecify.annotations.NullMarked;
