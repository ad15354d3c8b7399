package org.seminararchive.http.admission;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderValues.CLOSE;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;

/**
 * State of a connection: whether the client has to complete a request or the server has to respond.
 */
final class Conversation {
  /** Runs while input of the client is expected. */
  private final Stopwatch waiting = new Stopwatch();

  private int unanswered;
  private boolean begun;
  private boolean heard;
  private boolean incomplete;
  private boolean answering;
  private boolean closing;

  Conversation() {
    waiting.start();
  }

  /** The head of a request was read. */
  void request() {
    heard = true;
    unanswered++;
    incomplete = true;
    waiting.start();
  }

  /** The body of a request was read completely. */
  void requestEnded() {
    incomplete = false;
    waiting.stop();
    if (unanswered == 0) {
      waiting.start();
    }
  }

  /** Bytes were read, possibly less than a head, which the codec buffers. */
  void bytesRead() {
    if (!heard && unanswered == 0 && !begun && !incomplete) {
      begun = true;
      waiting.start();
    }
    heard = false;
  }

  /** A part of a response, or an interim response, is written. */
  void answer(Object message) {
    if (message instanceof HttpResponse response) {
      answering = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
      closing = response.headers().containsValue(CONNECTION, CLOSE, true);
    }
    if (answering && message instanceof LastHttpContent) {
      answering = false;
      unanswered--;
      if (unanswered == 0) {
        begun = false;
        waiting.start();
      }
    }
  }

  /** Number of requests without a response. */
  int unanswered() {
    return unanswered;
  }

  /** True if a request was received partially. */
  boolean isWithinRequest() {
    return begun || incomplete;
  }

  /** True if the client still sends the body of an answered request. */
  boolean isPastAnswer() {
    return unanswered == 0 && incomplete;
  }

  /** True if the client was told to stop sending its body. */
  boolean isOver() {
    return closing && isPastAnswer();
  }

  /** True if an unsolicited response is possible. */
  boolean isOpenForAnswer() {
    return !answering && unanswered <= 1;
  }

  /** How long the client has not completed its input; zero if none is expected. */
  Duration silence() {
    return waiting.elapsed();
  }

  /** From now on the client is expected to read and disconnect. */
  void farewell() {
    waiting.start();
  }
}
