package dev.syncsetup.core.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.internal.http.BodyTooLargeException;
import dev.syncsetup.core.internal.http.CallState;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.text.OneLine;
import java.io.IOException;
import java.net.ProtocolException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What it means when a call ends without an answer that can be read. */
final class Faults {
  private final String service;

  Faults(String service) {
    this.service = service;
  }

  Refusal of(IOException thrown, String operation, CallState state) {
    IOException fault = unwrapped(thrown);
    if (Thread.currentThread().isInterrupted()) {
      return new Refusal(interrupted(operation, state, fault), Remedy.NONE);
    }
    if (fault instanceof BodyTooLargeException) {
      return new Refusal(tooLarge(operation, fault), Remedy.NONE);
    }
    if (fault instanceof StreamConstraintsException beyondAllMeasure) {
      return new Refusal(unreadable(operation, beyondAllMeasure), Remedy.NONE);
    }
    if (fault instanceof JacksonException unreadable) {
      return new Refusal(unreadable(operation, unreadable), Remedy.TRY_AGAIN);
    }
    if (isCertificate(fault)) {
      return new Refusal(untrusted(operation, state, fault), Remedy.NONE);
    }
    if (fault instanceof SSLException && !state.maybeProcessed()) {
      return new Refusal(unsafe(operation, fault), Remedy.TRY_AGAIN);
    }
    return new Refusal(unanswered(operation, state, fault), Remedy.TRY_AGAIN);
  }

  TransportException interrupted(String operation, CallState state, @Nullable Exception cause) {
    return new TransportException(
        operation + " on " + service + " was interrupted.", state.maybeProcessed(), cause);
  }

  TransportException closed(String operation, CallState state) {
    return new TransportException(
        operation + " on " + service + " ended because its client has been closed.",
        state.maybeProcessed(),
        null);
  }

  UnexpectedResponseException malformed() {
    return new UnexpectedResponseException(
        service
            + " was not called: the address or a header of the call, as the service handed it out,"
            + " is malformed. Is a proxy rewriting addresses?",
        null);
  }

  private SdkException tooLarge(String operation, IOException cause) {
    return new UnexpectedResponseException(
        service
            + " answered "
            + operation
            + " with more than the SDK reads. Is a proxy in between? "
            + cause.getMessage(),
        null);
  }

  /** Without its cause: the parser quotes what it stumbles over, and that may be a secret. */
  private SdkException unreadable(String operation, JacksonException cause) {
    JsonLocation place = cause.getLocation();
    return new UnexpectedResponseException(
        service
            + " answered "
            + operation
            + " with something that is not the JSON expected there ("
            + cause.getClass().getSimpleName()
            + (place == null ? "" : " in line " + place.getLineNr())
            + (place == null ? "" : ", column " + place.getColumnNr())
            + "). Is a proxy or a login page in between?",
        null);
  }

  private SdkException untrusted(String operation, CallState state, IOException cause) {
    return new TransportException(
        service
            + " showed a certificate that is not trusted for its address, so "
            + operation
            + " was not sent. Check the address, the clock and the trust store.",
        state.maybeProcessed(),
        cause);
  }

  private SdkException unsafe(String operation, IOException cause) {
    return new TransportException(
        service
            + " offered no safe connection for "
            + operation
            + "; nothing was sent. Check that its address and port speak https with TLS 1.2 or"
            + " later, and that no proxy is in between.",
        false,
        withoutLibraryTypes(cause));
  }

  private SdkException unanswered(String operation, CallState state, IOException cause) {
    String message =
        state.maybeProcessed()
            ? " gave no complete answer to " + operation + "; it may have done the work."
            : " could not be reached for " + operation + "; nothing was sent.";
    return new TransportException(
        service + message + " Check the network and the address.",
        state.maybeProcessed(),
        withoutLibraryTypes(cause));
  }

  /** The parser wraps what the connection throws in the middle of a list. */
  private static IOException unwrapped(IOException thrown) {
    IOException fault = thrown;
    while (fault instanceof JacksonException && fault.getCause() instanceof IOException inner) {
      fault = inner;
    }
    return fault;
  }

  private static boolean isCertificate(IOException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  /** A protocol error quotes what the service sent. */
  private static IOException withoutLibraryTypes(IOException cause) {
    if (cause.getClass().getName().startsWith("java") && !(cause instanceof ProtocolException)) {
      return cause;
    }
    IOException plain = new IOException(OneLine.of(cause.toString()));
    plain.setStackTrace(cause.getStackTrace());
    return plain;
  }
}
