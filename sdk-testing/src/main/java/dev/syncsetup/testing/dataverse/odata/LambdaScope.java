package dev.syncsetup.testing.dataverse.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Inside any(x:...) and all(x:...) every path begins with the variable. */
final class LambdaScope {
  private LambdaScope() {}

  static Shape of(Shape inner, String variable) {
    return new Shape() {
      @Override
      public Kind kind(List<String> path) {
        if (!path.get(0).equals(variable) || path.size() < 2) {
          throw ODataError.unknownProperty(path.get(0), "crmbaseentity");
        }
        return inner.kind(path.subList(1, path.size()));
      }

      @Override
      public Shape members(String navigation) {
        throw ODataError.badRequest("Lambda expressions cannot be nested.");
      }
    };
  }

  static Item of(Item inner) {
    return new Item() {
      @Override
      public JsonNode value(List<String> path) {
        return inner.value(path.subList(1, path.size()));
      }

      @Override
      public List<? extends Item> members(String navigation) {
        return inner.members(navigation);
      }
    };
  }
}
