/** Marketo's CRM screens as sheets: every label, value, warning and question, in their order. */
@NullMarked
package dev.syncsetup.marketo.internal.screens;

import org.jspecify.annotations.NullMarked;
