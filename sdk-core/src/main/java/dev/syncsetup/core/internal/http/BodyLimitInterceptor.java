package dev.syncsetup.core.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the memory an answer can take, counted after decompression. A success beyond the limit is
 * an error; a failure is cut, because its status still says what happened.
 */
final class BodyLimitInterceptor implements Interceptor {
  private static final long LONGEST_SUCCESS = 64L << 20;
  private static final long LONGEST_FAILURE = 64L << 10;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    Source limited =
        response.isSuccessful()
            ? new Limited(body.source(), LONGEST_SUCCESS, true)
            : new Limited(body.source(), LONGEST_FAILURE, false);
    return response.newBuilder().body(new LimitedBody(body, Okio.buffer(limited))).build();
  }

  private static final class LimitedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    LimitedBody(ResponseBody body, BufferedSource source) {
      this.body = body;
      this.source = source;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    /** Unknown, because the body may be cut. */
    @Override
    public long contentLength() {
      return -1;
    }

    @Override
    public BufferedSource source() {
      return source;
    }
  }

  private static final class Limited extends ForwardingSource {
    private final long limit;
    private final boolean strict;
    private long seen;

    Limited(Source delegate, long limit, boolean strict) {
      super(delegate);
      this.limit = limit;
      this.strict = strict;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      if (seen == limit && !strict) {
        return -1;
      }
      // One byte beyond the limit tells a body that is too long from one that fits exactly.
      long wanted = Math.min(byteCount, limit - seen + (strict ? 1 : 0));
      long read = super.read(sink, wanted);
      seen += Math.max(read, 0);
      if (seen > limit) {
        throw new BodyTooLargeException(limit);
      }
      return read;
    }
  }
}
