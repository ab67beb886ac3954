/** Mail of the simulated Graph. */
@NullMarked
package dev.syncsetup.testing.graph.mail;

import org.jspecify.annotations.NullMarked;
