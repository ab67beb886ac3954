package dev.syncsetup.dynamics.internal.batch;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import retrofit2.Call;
import retrofit2.Invocation;

/**
 * Lists whose condition may be longer than an address can be: then the read travels in a batch,
 * where it may be twice as long. Thread-safe.
 */
public final class LongReads {
  private static final int LONGEST_ALONE = 32 << 10;
  private static final int LONGEST_IN_BATCH = 64 << 10;

  /** The link to a next page is the address of the first one and a mark besides. */
  private static final int KEPT_FOR_THE_LINK = 1536;

  private final ServiceConnection dataverse;
  private final BatchSender batches;

  public LongReads(ServiceConnection dataverse, BatchSender batches) {
    this.dataverse = dataverse;
    this.batches = batches;
  }

  /**
   * The answer to the read of a first page.
   *
   * @throws IllegalArgumentException when its address is too long even inside a batch; nothing was
   *     sent
   */
  public <T> T first(Call<T> read) {
    int length = address(read).length();
    int longest = LONGEST_IN_BATCH - KEPT_FOR_THE_LINK;
    if (length > longest) {
      throw new IllegalArgumentException(
          "The conditions are too long: percent-encoded they make an address of "
              + length
              + " characters. Inside a batch Dataverse reads 65,536, of which 1,536 are kept for"
              + " the link to the next page, so 64,000 are left. Nothing was sent. Search for a"
              + " shorter part of the text, or with fewer conditions at a time.");
    }
    return next(read);
  }

  /** The answer to the read of a page that the one before linked to. */
  public <T> T next(Call<T> read) {
    if (address(read).length() <= LONGEST_ALONE) {
      return dataverse.body(read);
    }
    Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
    read.request().headers().forEach(pair -> headers.put(pair.getFirst(), pair.getSecond()));
    Operation operation = new Operation("GET", below(address(read)), headers, null, true);
    return batches.alone(operation).json(answer(read));
  }

  private String address(Call<?> read) {
    return dataverse.request(read).url().toString();
  }

  private String below(String address) {
    String root = dataverse.baseUrl().toString();
    if (!address.startsWith(root)) {
      throw new UnexpectedResponseException(
          "Dataverse handed out a next page on another host; it was not followed.", null);
    }
    return address.substring(root.length());
  }

  /** The T of the method that returns {@code Call<T>}. */
  private static <T> TypeReference<T> answer(Call<T> read) {
    Invocation invocation = Objects.requireNonNull(read.request().tag(Invocation.class));
    ParameterizedType call = (ParameterizedType) invocation.method().getGenericReturnType();
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return call.getActualTypeArguments()[0];
      }
    };
  }
}
