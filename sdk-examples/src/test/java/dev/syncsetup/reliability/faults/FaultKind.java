package dev.syncsetup.reliability.faults;

import dev.syncsetup.testing.faults.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** What can happen to a request. */
enum FaultKind {
  REFUSED("connection refused"),
  RESET("reset before it is read"),
  LOST_ANSWER("reset after the work"),
  TIME_OUT("read time-out"),
  TRUNCATED("truncated body"),
  GARBLED("body that is not JSON"),
  WORN_TOKEN("401, expired token"),
  FORBIDDEN("403"),
  REQUEST_TIME_OUT("408"),
  PRECONDITION("412"),
  WAIT_SECONDS("429, Retry-After seconds"),
  WAIT_DATE("429, Retry-After date"),
  WAIT("429"),
  ERROR("500"),
  BAD_GATEWAY("502"),
  UNAVAILABLE("503"),
  ERROR_AFTERWARDS("500 after the work"),
  BAD_GATEWAY_AFTERWARDS("502 after the work"),
  LOCKED("customization lock"),
  MARKETO_601("Marketo 601"),
  MARKETO_602("Marketo 602"),
  MARKETO_604("Marketo 604"),
  MARKETO_606("Marketo 606"),
  MARKETO_608("Marketo 608"),
  MARKETO_611("Marketo 611"),
  MARKETO_615("Marketo 615");

  private static final Duration ASKED = Duration.ofSeconds(40);

  private final String title;

  FaultKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether this can happen to a request with such an answer. */
  boolean fits(Sent sent) {
    Spot spot = sent.spot();
    return switch (this) {
      case TRUNCATED -> sent.body();
      case GARBLED -> sent.bodyAllowed();
      case LOCKED -> spot.service().equals("dataverse") && spot.isWrite();
      default -> marketoCode() == 0 || (spot.service().equals("marketo") && !spot.isSignIn());
    };
  }

  /** All that can happen to it. */
  static List<FaultKind> thatFit(Sent sent) {
    return Arrays.stream(values()).filter(kind -> kind.fits(sent)).toList();
  }

  /** What the server shows. A connection that is refused never reaches it. */
  Fault fault(Spot spot, Clock clock) {
    return switch (this) {
      case REFUSED, RESET -> new Fault.Reset();
      // The wire makes a time-out of it, so that nobody waits for a real one.
      case LOST_ANSWER, TIME_OUT -> new Fault.LostAnswer();
      case TRUNCATED -> new Fault.TruncatedBody();
      case GARBLED -> new Fault.GarbledBody();
      case WORN_TOKEN -> spot.isSignIn() ? ErrorAnswers.of(spot, 401) : new Fault.WornToken();
      case FORBIDDEN -> ErrorAnswers.of(spot, 403);
      case REQUEST_TIME_OUT -> ErrorAnswers.of(spot, 408);
      case PRECONDITION -> ErrorAnswers.of(spot, 412);
      case WAIT_SECONDS -> ErrorAnswers.waiting(spot, String.valueOf(ASKED.toSeconds()));
      case WAIT_DATE -> ErrorAnswers.waiting(spot, date(clock));
      case WAIT -> ErrorAnswers.of(spot, 429);
      case ERROR -> ErrorAnswers.of(spot, 500);
      case BAD_GATEWAY -> ErrorAnswers.of(spot, 502);
      case UNAVAILABLE -> ErrorAnswers.of(spot, 503);
      case ERROR_AFTERWARDS -> new Fault.Replaced(ErrorAnswers.of(spot, 500));
      case BAD_GATEWAY_AFTERWARDS -> new Fault.Replaced(ErrorAnswers.of(spot, 502));
      case LOCKED -> ErrorAnswers.locked();
      default -> ErrorAnswers.marketo(marketoCode());
    };
  }

  private int marketoCode() {
    return name().startsWith("MARKETO_") ? Integer.parseInt(name().substring(8)) : 0;
  }

  private static String date(Clock clock) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        clock.instant().plus(ASKED).atOffset(ZoneOffset.UTC));
  }
}
