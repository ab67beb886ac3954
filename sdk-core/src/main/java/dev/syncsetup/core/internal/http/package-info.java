/** The HTTP client with its interceptors: what happens to one request on its way out and back. */
@NullMarked
package dev.syncsetup.core.internal.http;

import org.jspecify.annotations.NullMarked;
