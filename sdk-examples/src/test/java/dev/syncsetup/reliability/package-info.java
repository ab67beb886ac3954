/** What is promised when services, networks, processes and people misbehave, case by case. */
@NullMarked
package dev.syncsetup.reliability;

import org.jspecify.annotations.NullMarked;
