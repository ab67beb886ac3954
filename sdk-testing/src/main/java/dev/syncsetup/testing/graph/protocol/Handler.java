package dev.syncsetup.testing.graph.protocol;

import java.util.List;

/** The operations of one resource. */
public interface Handler {
  List<Route> routes();
}
