/** The screens Admin &gt; CRM of a simulated Marketo instance, as state without HTTP. */
@NullMarked
package dev.syncsetup.testing.marketo.crm;

import org.jspecify.annotations.NullMarked;
