package dev.syncsetup.reliability.hostile.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;

/** Bodies that are too long, or that grow when they are unpacked. */
public final class Bodies {
  private static final byte[] BLOCK = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
  private static final long TEN_GIGABYTES = 10L << 30;

  private Bodies() {}

  /** A text again and again, until the client hangs up. */
  public static MockResponseBody endless(String text) {
    byte[] block =
        text.repeat(Math.max(1, BLOCK.length / text.length())).getBytes(StandardCharsets.UTF_8);
    return body(-1, sink -> repeat(sink, block, Long.MAX_VALUE));
  }

  /** A beginning, then a text again and again, until the client hangs up. */
  public static MockResponseBody endless(String beginning, String text) {
    byte[] block =
        text.repeat(Math.max(1, BLOCK.length / text.length())).getBytes(StandardCharsets.UTF_8);
    return body(
        -1,
        sink -> {
          sink.writeUtf8(beginning);
          repeat(sink, block, Long.MAX_VALUE);
        });
  }

  /** Ten gigabytes, announced; sent as far as the client reads. */
  public static MockResponseBody announced() {
    return body(TEN_GIGABYTES, sink -> repeat(sink, BLOCK, TEN_GIGABYTES));
  }

  /** Blanks that are a thousandth of their size on the wire, until the client hangs up. */
  public static MockResponse.Builder bomb() {
    MockResponseBody zipped =
        body(
            -1,
            sink -> {
              try (BufferedSink unzipped = Okio.buffer(new GzipSink(sink))) {
                repeat(unzipped, BLOCK, TEN_GIGABYTES);
              }
            });
    return new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(zipped);
  }

  /** So many blanks, compressed. */
  public static Buffer zipped(long blanks) {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      repeat(sink, BLOCK, blanks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed;
  }

  /** A text, compressed. */
  public static Buffer zipped(Buffer text) {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeAll(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed;
  }

  private interface Writer {
    void write(BufferedSink sink) throws IOException;
  }

  private static MockResponseBody body(long length, Writer writer) {
    return new MockResponseBody() {
      @Override
      public long getContentLength() {
        return length;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        writer.write(sink);
      }
    };
  }

  private static void repeat(BufferedSink sink, byte[] block, long bytes) throws IOException {
    for (long left = bytes; left > 0; left -= block.length) {
      sink.write(block, 0, (int) Math.min(block.length, left));
    }
  }
}
