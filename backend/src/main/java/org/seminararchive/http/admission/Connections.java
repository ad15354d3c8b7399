package org.seminararchive.http.admission;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.seminararchive.http.ProblemCode;

/**
 * All connections of this server. Quarkus and Vert.x have no event for a connection before its
 * first request, so a handler is added to every accepted channel.
 */
@ApplicationScoped
class Connections implements Connection.Watcher {
  private static final String NAME = "seminar-admission";

  /** Upper bound of one read from a socket, in bytes. */
  private static final int LARGEST_READ = 16 << 10;

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong unread = new AtomicLong();
  private final AdmissionSettings settings;
  private final Occupancy places;
  private final Vertx vertx;

  Connections(AdmissionSettings settings, Vertx vertx) {
    this.settings = settings;
    this.vertx = vertx;
    this.places =
        new Occupancy(
            settings.connections(),
            settings.behindProxy() ? settings.connections() : settings.connectionsPerAddress());
  }

  void started(@ObservesAsync HttpServerStart start) {
    for (EventExecutor acceptor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
      if (acceptor instanceof SingleThreadEventLoop loop) {
        loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::watch));
      }
    }
  }

  @Override
  public void closed(Connection connection, Channel channel) {
    open.remove(connection);
    places.leave(ClientAddress.of(channel.remoteAddress()), connection);
  }

  /** Above the limit, the client that has not read for the longest time is disconnected. */
  @Override
  public void queued(int change) {
    if (unread.addAndGet(change) > settings.unread() && change > 0) {
      open.stream()
          .filter(connection -> !connection.unreadSince().isZero())
          .max(Comparator.comparing(Connection::unreadSince))
          .ifPresent(Connection::giveWay);
    }
  }

  private void watch(Channel server) {
    if (server.pipeline().get(NAME) != null) {
      server.pipeline().remove(NAME);
    }
    server
        .pipeline()
        .addFirst(
            NAME,
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelRead(ChannelHandlerContext context, Object accepted) {
                if (accepted instanceof Channel client) {
                  client.pipeline().addFirst(NAME, new Arrival());
                }
                context.fireChannelRead(accepted);
              }
            });
  }

  private void admit(Channel channel, Connection connection) {
    String address = ClientAddress.of(channel.remoteAddress());
    switch (places.enter(address, connection)) {
      case ADMITTED -> open.add(connection);
      case ADDRESS_FULL -> connection.refuse(Refusals.crowded(ProblemCode.TOO_MANY_REQUESTS), null);
      case FULL -> connection.refuse(Refusals.crowded(ProblemCode.OVERLOADED), null);
    }
  }

  /** Waits for the codec, which is added after the TLS handshake. */
  private final class Arrival extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext context) {
      // Pausing takes effect after the current read loop, so its bytes bound what waits in memory.
      context
          .channel()
          .config()
          .setRecvByteBufAllocator(
              new AdaptiveRecvByteBufAllocator(64, 2 << 10, LARGEST_READ).maxMessagesPerRead(2));
      context.fireChannelActive();
      watch(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      watch(context);
      context.fireChannelRead(message);
    }

    private void watch(ChannelHandlerContext context) {
      var codec = context.pipeline().context(HttpResponseEncoder.class);
      if (codec != null) {
        Connection connection = new Connection(Connections.this, settings);
        context.pipeline().addAfter(codec.name(), NAME + "-connection", connection);
        context.pipeline().remove(this);
        admit(context.channel(), connection);
      }
    }
  }
}
