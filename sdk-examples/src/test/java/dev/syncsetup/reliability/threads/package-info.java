/** Many threads, threads that are interrupted, and clients that are closed meanwhile. */
@NullMarked
package dev.syncsetup.reliability.threads;

import org.jspecify.annotations.NullMarked;
