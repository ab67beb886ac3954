package dev.syncsetup.testing.dataverse.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Something a filter looks at. Names have been checked against its {@link Shape}. */
public interface Item {

  /** The value at the end of a path; JSON null when there is none. */
  JsonNode value(List<String> path);

  /** Members of a collection-valued navigation property. */
  List<? extends Item> members(String navigation);
}
