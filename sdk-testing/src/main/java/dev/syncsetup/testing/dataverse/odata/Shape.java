package dev.syncsetup.testing.dataverse.odata;

import java.util.List;

/** The names a query may use; each method refuses a name that does not exist. */
public interface Shape {

  /** Kind of the property at the end of a path through single-valued navigation properties. */
  Kind kind(List<String> path);

  /** What the members of a collection-valued navigation property look like. */
  Shape members(String navigation);
}
