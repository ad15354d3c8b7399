package org.seminararchive.importing.command;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;

/** A body that tells how much of it went out. */
final class CountedBody implements BodyPublisher {
  /** Small enough that something moves, large enough that nobody waits for that. */
  private static final int PIECE = 16 << 10;

  private final BodyPublisher pieces;
  private final long length;
  private final Sending sending;

  CountedBody(byte[] body, Sending sending) {
    List<byte[]> all = new ArrayList<>();
    for (int at = 0; at < body.length; at += PIECE) {
      all.add(java.util.Arrays.copyOfRange(body, at, Math.min(at + PIECE, body.length)));
    }
    this.pieces = BodyPublishers.ofByteArrays(all);
    this.length = body.length;
    this.sending = sending;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    pieces.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer piece) {
            int size = piece.remaining();
            subscriber.onNext(piece);
            sending.sent(size);
          }

          @Override
          public void onError(Throwable failure) {
            subscriber.onError(failure);
          }

          @Override
          public void onComplete() {
            subscriber.onComplete();
          }
        });
  }
}
