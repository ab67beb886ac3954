package dev.syncsetup.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
  private final List<Integer> fetched = new ArrayList<>();

  @Test
  void streamVisitsAllPagesInOrderAcrossAnEmptyOne() {
    Page<String> first = page(List.of(List.of("a", "b"), List.of(), List.of("c")), 0);

    assertThat(first.stream()).containsExactly("a", "b", "c");
    assertThat(fetched).containsExactly(1, 2);
  }

  @Test
  void streamFetchesNothingThatIsNotAskedFor() {
    Page<String> first = page(List.of(List.of("a", "b"), List.of("c"), List.of("d")), 0);

    assertThat(first.stream().limit(2)).containsExactly("a", "b");
    assertThat(fetched).as("fetches for the first page").isEmpty();
    assertThat(first.stream().filter("c"::equals).findFirst()).contains("c");
    assertThat(fetched).as("fetches up to the second page").containsExactly(1);
  }

  @Test
  void nextFetchesOnePageAndEndsWithNothing() {
    Page<String> first = page(List.of(List.of("a"), List.of("b")), 0);

    Page<String> second = first.next().orElseThrow();

    assertThat(second.items()).containsExactly("b");
    assertThat(second.next()).isEmpty();
    assertThat(fetched).containsExactly(1);
  }

  @Test
  void pageKeepsItsItemsWhenTheListTheyCameFromChanges() {
    List<String> source = new ArrayList<>(List.of("a"));
    Page<String> page = Page.last(source);
    source.clear();

    assertThat(page.items()).containsExactly("a");
  }

  private Page<String> page(List<List<String>> contents, int number) {
    if (number == contents.size() - 1) {
      return Page.last(contents.get(number));
    }
    return Page.of(
        contents.get(number),
        () -> {
          fetched.add(number + 1);
          return Optional.of(page(contents, number + 1));
        });
  }
}
