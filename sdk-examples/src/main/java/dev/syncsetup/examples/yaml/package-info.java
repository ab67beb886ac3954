/** YAML that remembers its lines, so that every complaint can say where to look. */
@NullMarked
package dev.syncsetup.examples.yaml;

import org.jspecify.annotations.NullMarked;
