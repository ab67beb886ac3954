/** Simulated public REST API of Marketo Engage: envelope, paging and endpoints. */
@NullMarked
package dev.syncsetup.testing.marketo.rest;

import org.jspecify.annotations.NullMarked;
