/** What solutions are made of, and what they depend on. */
@NullMarked
package dev.syncsetup.dynamics.solutions.components;

import org.jspecify.annotations.NullMarked;
