/** The onboarding file: everything a set-up has to know about one customer, secrets excepted. */
@NullMarked
package dev.syncsetup.examples.onboarding;

import org.jspecify.annotations.NullMarked;
