/** Salespeople from a file: where they go, and how a person sees it. */
@NullMarked
package dev.syncsetup.examples.people;

import org.jspecify.annotations.NullMarked;
