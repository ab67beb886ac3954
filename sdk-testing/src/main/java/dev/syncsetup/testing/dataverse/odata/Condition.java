package dev.syncsetup.testing.dataverse.odata;

/** A parsed $filter. */
@FunctionalInterface
public interface Condition {

  boolean holds(Item item);
}
