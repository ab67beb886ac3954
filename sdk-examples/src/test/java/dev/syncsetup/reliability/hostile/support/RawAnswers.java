package dev.syncsetup.reliability.hostile.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Answers that break HTTP, or stretch it. */
// What the constants hold is never changed.
@SuppressWarnings("ImmutableEnumChecker")
public enum RawAnswers implements RawServer.Answer {
  HUNDRED_THOUSAND_HEADERS(
      out -> {
        write(out, "HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 100_000; i++) {
          write(out, "X-" + i + ": planted\r\n");
        }
        write(out, "\r\n{}");
      }),
  HEADER_WITHOUT_END(
      out -> {
        write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
        forever(out, "planted");
      }),
  STATUS_LINE_WITHOUT_END(out -> forever(out, "HTTP/1.1 200 ")),
  STATUS_LINE_OF_NONSENSE(out -> write(out, "NONSENSE\u001b[31m planted\r\n\r\n")),
  HEADER_WITHOUT_COLON(
      out -> write(out, "HTTP/1.1 400 No\r\nplanted\r\nContent-Length: 0\r\n\r\n")),
  FOLDED_HEADER(out -> refusal(out, "x-ms-service-request-id: first\r\n second: third\r\n")),
  HEADER_WITH_COMMANDS_FOR_TERMINALS(
      out ->
          refusal(
              out,
              "x-ms-service-request-id: \u001b[2J\u001b]0;owned\u0007\r\nrequest-id: \u001b[2J\r\n")),
  HEADER_THAT_IS_NOT_ASCII(
      out -> refusal(out, "x-ms-service-request-id: \u00e9\u202etxt\r\nRetry-After: \u0663\r\n")),
  HEADER_WITH_A_NUL(out -> refusal(out, "x-ms-service-request-id: a\0b\r\n")),
  NEGATIVE_LENGTH(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nplanted")),
  TWO_LENGTHS(
      out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4000\r\n\r\n{}")),
  LENGTH_BEYOND_THE_BODY(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n{}")),
  CHUNK_OF_IMPOSSIBLE_SIZE(out -> chunked(out, "FFFFFFFFFFFFFFFFFFFF\r\n{}")),
  CHUNK_OF_NEGATIVE_SIZE(out -> chunked(out, "-5\r\n{}")),
  TRAILERS_WITHOUT_END(
      out -> {
        chunked(out, "2\r\n{}\r\n0\r\n");
        forever(out, "X-Trailer: planted\r\n");
      }),
  HUNG_UP_AT_ONCE(out -> {}),
  HUNG_UP_IN_THE_HEADERS(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Len"));

  /** A body of which a byte comes now and then. */
  public static final RawServer.Answer DRIPPING_BODY =
      out -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
        drip(out, " ");
      };

  /** A header of which a byte comes now and then. */
  public static final RawServer.Answer DRIPPING_HEADER =
      out -> {
        write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
        drip(out, "x");
      };

  /** Word after word that the answer is about to come. */
  public static final RawServer.Answer ENDLESS_HINTS =
      out -> drip(out, "HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n");

  private final RawServer.Answer answer;

  RawAnswers(RawServer.Answer answer) {
    this.answer = answer;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    answer.write(out);
  }

  static RawServer.Answer ok(String json) {
    return out ->
        write(
            out,
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                + json.length()
                + "\r\n\r\n"
                + json);
  }

  private static void refusal(OutputStream out, String headers) throws IOException {
    write(out, "HTTP/1.1 400 Bad Request\r\n" + headers + "Content-Length: 2\r\n\r\n{}");
  }

  private static void chunked(OutputStream out, String chunks) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
  }

  private static void forever(OutputStream out, String text) throws IOException {
    byte[] block = text.repeat(10_000).getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(block);
    }
  }

  private static void drip(OutputStream out, String drop) throws IOException {
    while (true) {
      write(out, drop);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
