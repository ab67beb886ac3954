package dev.syncsetup.setup.salespeople.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Carries items from one stage of work to the next. It is short, so that a slow stage slows those
 * before it and memory does not grow. Many threads may put, one takes.
 *
 * @param <T> what is carried
 */
public final class Belt<T> {
  private final BlockingQueue<List<T>> pieces;
  private final Threads workers;
  private boolean over;

  /**
   * An empty belt.
   *
   * @param longest how many pieces lie on it at most
   * @param workers those who take, whose failure ends waiting for room
   */
  public Belt(int longest, Threads workers) {
    this.pieces = new LinkedBlockingQueue<>(longest);
    this.workers = workers;
  }

  /** Puts items on the belt, as soon as there is room. Throws what the workers have failed with. */
  public void put(List<T> items) throws InterruptedException {
    if (!items.isEmpty()) {
      place(items);
    }
  }

  /** Says that nothing more comes. */
  public void end() throws InterruptedException {
    place(List.of());
  }

  private void place(List<T> piece) throws InterruptedException {
    do {
      workers.throwFailure();
    } while (!pieces.offer(piece, 1, TimeUnit.SECONDS));
  }

  /**
   * Waits for one piece, and takes what else is there.
   *
   * @param enough how many items to be content with; the last piece may bring more
   * @return nothing when no more will come
   */
  public List<T> take(int enough) throws InterruptedException {
    List<T> items = new ArrayList<>();
    boolean more = !over;
    List<T> piece = over ? List.of() : pieces.take();
    while (more && piece != null) {
      over = piece.isEmpty();
      items.addAll(piece);
      more = !over && items.size() < enough;
      piece = more ? pieces.poll() : null;
    }
    return items;
  }

  /** Whether {@link #take} has met the end. */
  public boolean isOver() {
    return over;
  }
}
