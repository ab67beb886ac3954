package dev.syncsetup.testing.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Every exchange that a simulated cloud has had, in order. Thread-safe. */
public final class Transcript {
  private final List<Supplier<Exchange>> heard = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();

  /** All exchanges so far. */
  public synchronized List<Exchange> exchanges() {
    heard.subList(exchanges.size(), heard.size()).forEach(each -> exchanges.add(each.get()));
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
    heard.clear();
    exchanges.clear();
  }

  /**
   * For the simulators: adds what they have just answered.
   *
   * @param exchange makes the exchange of that number, once, when somebody reads
   */
  public synchronized void add(IntFunction<Exchange> exchange) {
    int number = heard.size() + 1;
    heard.add(() -> exchange.apply(number));
  }
}
