/** The services a set-up talks to: real ones, or simulators on this machine. */
@NullMarked
package dev.syncsetup.examples.services;

import org.jspecify.annotations.NullMarked;
