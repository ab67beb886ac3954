/** Tests of the files a run leaves behind. */
@NullMarked
package dev.syncsetup.examples.files;

import org.jspecify.annotations.NullMarked;
