package dev.syncsetup.marketo.internal.relay;

import java.util.Collection;
import java.util.Map;

/** What shall be selected from now on, for each table named. */
public record SelectionJson(Map<String, ? extends Collection<String>> fields) {}
