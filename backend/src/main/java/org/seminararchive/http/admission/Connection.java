package org.seminararchive.http.admission;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/**
 * Channel handler of one HTTP/1.1 connection, between the codec and the server. Closes the
 * connection if the client is too slow or does not read the response. Runs on the event loop,
 * except for the methods of {@link Occupancy.Occupant}.
 */
final class Connection extends ChannelDuplexHandler implements Occupancy.Occupant {
  /** Totals over all connections. */
  interface Watcher {
    void closed(Connection connection, Channel channel);

    /** Bytes of a response were queued (positive), or sent or discarded (negative). */
    void queued(int change);
  }

  private static final long MILLIS_BETWEEN_CHECKS = 250;

  /** How long further input is read and discarded, so that the client can read the refusal. */
  private static final Duration LINGER = Duration.ofSeconds(3);

  /** Upper bound of pipelined requests. */
  private static final int MOST_AHEAD = 16;

  private final Watcher all;
  private final AdmissionSettings settings;
  private final Stalling stalling = new Stalling();
  private final Conversation conversation = new Conversation();
  private final Ending ending = new Ending();
  private ChannelHandlerContext context;
  private Future<?> checks;

  Connection(Watcher all, AdmissionSettings settings) {
    this.all = all;
    this.settings = settings;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    checks =
        added
            .executor()
            .scheduleWithFixedDelay(
                this::check, MILLIS_BETWEEN_CHECKS, MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    checks.cancel(false);
    all.closed(this, removed.channel());
  }

  @Override
  public void channelRead(ChannelHandlerContext from, Object message) {
    if (ending.hasBegun() || isRefused(message)) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof LastHttpContent) {
      conversation.requestEnded();
    }
    from.fireChannelRead(message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext from) {
    conversation.bytesRead();
    from.fireChannelReadComplete();
  }

  @Override
  public void write(ChannelHandlerContext to, Object message, ChannelPromise promise) {
    if (ending.hasBegun()) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    ChannelPromise written = promise.unvoid();
    if (message instanceof ByteBufHolder content) {
      int bytes = content.content().readableBytes();
      all.queued(bytes);
      written.addListener(sent -> all.queued(-bytes));
    }
    conversation.answer(message);
    to.write(message, written);
    if (conversation.isOver()) {
      leaveAfter(written);
    }
  }

  @Override
  public Duration silence() {
    Duration unread = stalling.elapsed();
    return unread.isZero() ? conversation.silence() : unread;
  }

  @Override
  public void giveWay() {
    context.executor().execute(this::makeRoom);
  }

  /** How long the client has not read written bytes. */
  Duration unreadSince() {
    return stalling.elapsed();
  }

  /** Sends an unsolicited problem and closes the connection. */
  void refuse(ApiProblem problem, String acceptLanguage) {
    if (ending.hasBegun()) {
      return;
    }
    if (conversation.isOpenForAnswer()) {
      leaveAfter(context.writeAndFlush(EarlyAnswer.of(problem, acceptLanguage)));
    } else {
      drop();
    }
  }

  private void leaveAfter(ChannelFuture last) {
    conversation.farewell();
    ending.after(last);
  }

  private void drop() {
    ending.atOnce(context.channel());
  }

  private void makeRoom() {
    if (!stalling.elapsed().isZero()) {
      drop();
    } else if (conversation.isWithinRequest()) {
      refuse(Refusals.crowded(ProblemCode.TOO_MANY_REQUESTS), null);
    } else if (conversation.unanswered() == 0) {
      context.channel().close();
    }
    // Otherwise the connection has just become busy and is kept.
  }

  private boolean isRefused(Object message) {
    if (message instanceof HttpRequest request) {
      read(request);
    } else if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
      refuse(ApiProblem.of(ProblemCode.BAD_REQUEST, ""), null);
    }
    return ending.hasBegun();
  }

  private void read(HttpRequest request) {
    var fault = RequestHead.fault(request);
    int ahead = conversation.unanswered();
    if (ahead > 0 && (fault.isPresent() || ahead >= MOST_AHEAD)) {
      drop();
    } else if (fault.isPresent()) {
      refuse(fault.get(), request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
    } else {
      RequestForm.simplify(request, context.channel().localAddress());
      conversation.request();
    }
  }

  private void check() {
    stalling.check(context.channel());
    Duration silence = conversation.silence();
    if (stalling.exceeds(settings.stallDeadline())) {
      drop();
    } else if (ending.hasBegun() || conversation.isPastAnswer()) {
      if (silence.compareTo(LINGER) > 0) {
        drop();
      }
    } else if (conversation.unanswered() > 0) {
      return;
    } else if (!conversation.isWithinRequest()) {
      if (silence.compareTo(settings.idleDeadline()) > 0) {
        context.channel().close();
      }
    } else if (silence.compareTo(settings.headerDeadline()) > 0) {
      refuse(ApiProblem.of(ProblemCode.REQUEST_TIMEOUT, ""), null);
    }
  }
}
