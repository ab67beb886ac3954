/**
 * Work that a person does on screens: sheets out, confirmations in. {@link
 * dev.syncsetup.marketo.handoff.Operator} is the SDK's side of it, {@link
 * dev.syncsetup.marketo.handoff.SheetDirectory} the person's.
 */
@NullMarked
package dev.syncsetup.marketo.handoff;

import org.jspecify.annotations.NullMarked;
