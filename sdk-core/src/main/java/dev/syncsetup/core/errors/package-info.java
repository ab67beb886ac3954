/**
 * The errors of the SDK: few, unchecked, and told apart only where a caller would act differently.
 */
@NullMarked
package dev.syncsetup.core.errors;

import org.jspecify.annotations.NullMarked;
