package dev.syncsetup.core.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/** Blanks until the client hangs up: JSON that never gets wrong and never ends. */
public final class EndlessBody implements MockResponseBody {
  private static final byte[] BLANKS = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    while (true) {
      sink.write(BLANKS);
    }
  }
}
