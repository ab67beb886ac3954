package dev.syncsetup.dynamics.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text in several languages. */
record LabelJson(
    @JsonProperty("@odata.type") @Nullable String type,
    @JsonProperty("LocalizedLabels") @Nullable List<Localized> localized,
    @JsonProperty("UserLocalizedLabel") @Nullable Localized user) {

  /** The text in one language. */
  record Localized(
      @JsonProperty("@odata.type") @Nullable String type,
      @JsonProperty("Label") @Nullable String label,
      @JsonProperty("LanguageCode") int languageCode) {}

  static LabelJson of(String text, int languageCode) {
    return of(Map.of(languageCode, text));
  }

  /** A label by language. */
  static LabelJson of(Map<Integer, String> texts) {
    List<Localized> all = new ArrayList<>();
    texts.forEach((language, text) -> all.add(localized(text, language)));
    return new LabelJson("Microsoft.Dynamics.CRM.Label", all, null);
  }

  private static Localized localized(String text, int languageCode) {
    return new Localized("Microsoft.Dynamics.CRM.LocalizedLabel", text, languageCode);
  }

  /** All texts, each once; none for a label that is null. */
  static List<String> texts(@Nullable LabelJson label) {
    Set<String> texts = new LinkedHashSet<>();
    if (label != null) {
      add(texts, label.user);
      if (label.localized != null) {
        label.localized.forEach(each -> add(texts, each));
      }
    }
    return List.copyOf(texts);
  }

  private static void add(Set<String> texts, @Nullable Localized localized) {
    if (localized != null && localized.label() != null) {
      texts.add(localized.label());
    }
  }
}
