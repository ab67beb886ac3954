/** Clients and what is recorded of them. */
@NullMarked
package dev.syncsetup.examples.services;

import org.jspecify.annotations.NullMarked;
