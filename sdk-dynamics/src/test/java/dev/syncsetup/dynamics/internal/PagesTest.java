package dev.syncsetup.dynamics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists whose end a service hides. */
class PagesTest {
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void pageWhoseNextOneIsItselfIsRefused() {
    assertThatThrownBy(() -> read(link -> page(List.of("a"), "again")))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("never end");
    assertThat(asked).hasValue(1);
  }

  @Test
  void emptyPagesWithoutEndAreGivenUp() {
    assertThatThrownBy(() -> read(link -> page(List.of(), "page" + asked)))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("never end");
    assertThat(asked).hasValue(101);
  }

  @Test
  void emptyPagesBetweenFullOnesAreFine() {
    assertThat(
            read(
                link ->
                    page(
                        asked.get() % 50 == 0 ? List.of("b") : List.of(),
                        asked.get() == 150 ? null : "page" + asked)))
        .containsExactly("a", "b", "b", "b");
  }

  @Test
  void missingListIsNoEmptyOne() {
    assertThatThrownBy(() -> page(null, null).rows())
        .isInstanceOf(UnexpectedResponseException.class);
    assertThatThrownBy(() -> page(Collections.singletonList(null), null).rows())
        .isInstanceOf(UnexpectedResponseException.class);
  }

  private List<String> read(Function<String, ODataList<String>> fetch) {
    return Pages.of(
            page(List.of("a"), "again"),
            link -> {
              asked.incrementAndGet();
              return fetch.apply(link);
            },
            row -> row)
        .stream()
        .toList();
  }

  private static ODataList<String> page(@Nullable List<String> rows, @Nullable String next) {
    return new ODataList<>(rows, next);
  }
}
