package dev.syncsetup.testing.transcript;

import java.util.ArrayList;
import java.util.List;

/** Every exchange that a simulated cloud has had, in order. Thread-safe. */
public final class Transcript {
  private final List<Exchange> exchanges = new ArrayList<>();

  /** All exchanges so far. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** Exchanges that were meant to change something. */
  public List<Exchange> writes() {
    return exchanges().stream().filter(Exchange::isWrite).toList();
  }

  /** Exchanges with one service. */
  public List<Exchange> of(String service) {
    return exchanges().stream().filter(exchange -> exchange.service().equals(service)).toList();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    exchanges.clear();
  }

  /** For the simulators: adds what they have just answered. */
  public synchronized void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  /** For the simulators: the number of the next exchange. */
  public synchronized int nextNumber() {
    return exchanges.size() + 1;
  }
}
