/** The journeys that the matrices disturb, and what one process needs to go on them. */
@NullMarked
package dev.syncsetup.reliability.journeys;

import org.jspecify.annotations.NullMarked;
