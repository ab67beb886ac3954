package dev.syncsetup.core.spi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * How the SDK reads and writes JSON: unknown fields are ignored, unset ones are not sent, decimals
 * keep all their digits.
 *
 * <p>What no service has reason to send is refused: JSON that is nested deeper than 200, has more
 * than four million tokens (a page of 5,000 rows has some hundred thousand), a number of more than
 * 1,000 digits, a text of more than 20 million characters, or a name twice in one object. So is a
 * record without what its type says is always there.
 */
public final class WireJson {
  private static final int DEEPEST = 200;

  /** An object of nothing is three bytes on the wire and a hundred in memory. */
  private static final long MOST_TOKENS = 4_000_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .annotationIntrospector(
              AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new DeclaredNulls()))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private WireJson() {}

  public static ObjectMapper mapper() {
    return MAPPER;
  }
}
