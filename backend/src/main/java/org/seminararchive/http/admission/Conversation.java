package org.seminararchive.http.admission;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderValues.CLOSE;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;

/**
 * Whose turn it is on a connection: the client's to finish a request, or the server's to answer.
 */
final class Conversation {
  /** Runs while the client has to say something. */
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

  /** The body of a request was read to its end. */
  void requestEnded() {
    incomplete = false;
    waiting.stop();
    if (unanswered == 0) {
      waiting.start();
    }
  }

  /** Something was read, be it less than a head, which the codec keeps to itself. */
  void bytesRead() {
    if (!heard && unanswered == 0 && !begun && !incomplete) {
      begun = true;
      waiting.start();
    }
    heard = false;
  }

  /** Something is written: a part of an answer, or what only asks to go on. */
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

  /** Requests that were read and have no answer yet. */
  int unanswered() {
    return unanswered;
  }

  /** Whether a request has arrived in part. */
  boolean isWithinRequest() {
    return begun || incomplete;
  }

  /** Whether the client still sends the body of a request that has been answered. */
  boolean isPastAnswer() {
    return unanswered == 0 && incomplete;
  }

  /** Whether the client was told not to go on with the body that it still sends. */
  boolean isOver() {
    return closing && isPastAnswer();
  }

  /** Whether the next answer can be one that nobody asked for. */
  boolean isOpenForAnswer() {
    return !answering && unanswered <= 1;
  }

  /** How long the client has not finished what it has to say; zero if that is nothing. */
  Duration silence() {
    return waiting.elapsed();
  }

  /** From now on the client has to read, and to leave. */
  void farewell() {
    waiting.start();
  }
}
