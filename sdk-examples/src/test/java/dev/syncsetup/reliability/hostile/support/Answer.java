package dev.syncsetup.reliability.hostile.support;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** Answers that no service has reason to give. */
// What the constants hold is never changed.
@SuppressWarnings("ImmutableEnumChecker")
public enum Answer {
  ENDLESS_SUCCESS(() -> ok().body(Bodies.endless(" "))),
  ENDLESS_LIST(() -> ok().body(Bodies.endless("{\"value\":[{}", ",{}"))),
  ENDLESS_TEXT(() -> ok().body(Bodies.endless("{\"value\":\"", "planted"))),
  ENDLESS_FAILURE(() -> ok().code(400).body(Bodies.endless("planted"))),
  ENDLESS_OUTAGE(() -> ok().code(503).body(Bodies.endless("planted"))),
  TEN_GIGABYTES_ANNOUNCED(() -> ok().body(Bodies.announced())),
  TEN_GIGABYTES_COMPRESSED(Bodies::bomb),
  COMPRESSED_TWICE(
      () ->
          ok().setHeader("Content-Encoding", "gzip, gzip")
              .body(Bodies.zipped(Bodies.zipped(1 << 20)))),
  COMPRESSED_AND_CUT(
      () -> {
        Buffer whole = Bodies.zipped(1 << 20);
        Buffer half = new Buffer();
        half.write(whole, whole.size() / 2);
        return ok().setHeader("Content-Encoding", "gzip").body(half);
      }),
  NOT_COMPRESSED_AT_ALL(() -> text("{\"planted\":1}").setHeader("Content-Encoding", "gzip")),
  DEEP_NESTING(() -> text("{\"value\":" + "[".repeat(100_000))),
  DEEP_NESTING_IN_A_FAILURE(() -> text("{\"error\":" + "{\"x\":".repeat(10_000)).code(400)),
  NUMBER_OF_A_MILLION_DIGITS(() -> text("{\"value\":" + "9".repeat(1_000_000) + "}")),
  NUMBER_WITH_HUGE_EXPONENT(
      () ->
          text(
              "{\"value\":[{\"id\":1e999999999,\"solutionid\":1e999999999}],\"expires_in\":1e999999999,\"success\":1e999999999,\"enabled\":1e999999999}")),
  TEXT_OF_TWENTY_MILLION_CHARACTERS(() -> text("{\"value\":\"" + "x".repeat(20_000_001) + "\"}")),
  NAME_OF_A_MILLION_CHARACTERS(() -> text("{\"" + "x".repeat(1_000_000) + "\":1}")),
  SAME_NAME_TWICE(
      () ->
          text(
              "{\"value\":[],\"success\":true,\"success\":true,\"value\":[],\"access_token\":\"a\",\"access_token\":\"b\",\"enabled\":true,\"enabled\":false}")),
  NOT_A_NUMBER(() -> text("{\"value\":NaN}")),
  TEXT_IN_PLACE_OF_AN_OBJECT(() -> text("\"planted\"")),
  NUMBER_IN_PLACE_OF_AN_OBJECT(() -> text("42")),
  LIST_IN_PLACE_OF_AN_OBJECT(() -> text("[]")),
  NULL_IN_PLACE_OF_AN_OBJECT(() -> text("null")),
  OBJECT_WITHOUT_CONTENT(() -> text("{}")),
  LIST_WITH_AN_EMPTY_PLACE(
      () -> text("{\"value\":[null],\"success\":true,\"result\":[null],\"requestId\":\"1\"}")),
  LIST_OF_EMPTY_OBJECTS(
      () -> text("{\"value\":[{}],\"success\":true,\"result\":[{}],\"requestId\":\"1\"}")),
  NOTHING(() -> text("")),
  BYTE_ORDER_MARK_ONLY(() -> text("\uFEFF")),
  LOGIN_PAGE(() -> text("<html>planted</html>"));

  private final Supplier<MockResponse.Builder> maker;

  Answer(Supplier<MockResponse.Builder> maker) {
    this.maker = maker;
  }

  public MockResponse make() {
    return maker.get().build();
  }

  /** Whether it takes the client a while to see that it is too much. */
  public boolean isLong() {
    return switch (this) {
      case ENDLESS_SUCCESS,
          ENDLESS_LIST,
          ENDLESS_TEXT,
          ENDLESS_FAILURE,
          ENDLESS_OUTAGE,
          TEN_GIGABYTES_ANNOUNCED,
          TEN_GIGABYTES_COMPRESSED ->
          true;
      default -> false;
    };
  }

  /** What a call of that service ends in. */
  public Class<? extends SdkException> outcome(Service service) {
    return switch (this) {
      case ENDLESS_FAILURE, DEEP_NESTING_IN_A_FAILURE ->
          service == Service.ENTRA ? AuthenticationException.class : ServiceException.class;
      case COMPRESSED_AND_CUT, NOT_COMPRESSED_AT_ALL -> TransportException.class;
      case ENDLESS_OUTAGE ->
          switch (service) {
            case ENTRA -> AuthenticationException.class;
            case DATAVERSE, GRAPH -> TransportException.class;
            default -> ServiceException.class;
          };
      default ->
          service == Service.ENTRA
              ? AuthenticationException.class
              : UnexpectedResponseException.class;
    };
  }

  private static MockResponse.Builder ok() {
    return new MockResponse.Builder().setHeader("Content-Type", "application/json");
  }

  private static MockResponse.Builder text(String body) {
    return ok().body(body);
  }
}
