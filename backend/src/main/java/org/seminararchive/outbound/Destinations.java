package org.seminararchive.outbound;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.seminararchive.text.LinearPattern;

/**
 * Where this server may connect to when somebody names an address. A name is looked up once an
 * attempt, and the connection goes to the very address that was judged: a name that means something
 * else a moment later gains nothing.
 */
public final class Destinations {
  private static final LinearPattern LITERAL =
      LinearPattern.compile("\\[.*]|(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  // Other spellings of IPv4 addresses, such as 127.1 or 0x7f000001.
  private static final LinearPattern ODD_LITERAL =
      LinearPattern.compile("(?i)[0-9.]+|0x[0-9a-f.x]*");

  private final boolean anywhere;

  /**
   * @param anywhere whether private addresses are destinations, too, and TLS is not needed
   */
  public Destinations(boolean anywhere) {
    this.anywhere = anywhere;
  }

  /** The address of a name is not one of the public internet. */
  public static final class Forbidden extends Exception {
    private static final long serialVersionUID = 1L;

    Forbidden() {
      super("not a public address", null, false, false);
    }
  }

  /**
   * What is wrong with a web address, as far as it can be said without asking anybody.
   *
   * @param uri a web address (http or https, with a host)
   */
  public Optional<String> fault(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean literal = LITERAL.matcher(host).matches();
    boolean odd = !literal && ODD_LITERAL.matcher(host).matches();
    if (odd || uri.getPort() == 0 || uri.getPort() > 65_535) {
      return Optional.of("not-a-url");
    }
    if (anywhere) {
      return Optional.empty();
    }
    if (!uri.getScheme().equalsIgnoreCase("https")) {
      return Optional.of("https-only");
    }
    boolean local = host.equals("localhost") || host.endsWith(".localhost");
    return local || literal && !isPublic(host) ? Optional.of("private-address") : Optional.empty();
  }

  /**
   * Looks a name up, which may take seconds.
   *
   * @throws UnknownHostException if it has no address
   * @throws Forbidden if any of its addresses is not of the public internet
   */
  public InetAddress find(String host) throws UnknownHostException, Forbidden {
    InetAddress[] all = InetAddress.getAllByName(host);
    if (!anywhere && !Arrays.stream(all).allMatch(PublicAddress::is)) {
      throw new Forbidden();
    }
    return all[0];
  }

  /**
   * A request for an address that connects to the place that was found for it. Host, SNI and the
   * certificate are by name; a redirect is an answer.
   */
  public static RequestOptions request(HttpMethod method, URI url, InetAddress place) {
    boolean tls = url.getScheme().equalsIgnoreCase("https");
    int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return new RequestOptions()
        .setServer(SocketAddress.inetSocketAddress(port, place.getHostAddress()))
        .setMethod(method)
        .setHost(url.getHost())
        .setPort(port)
        .setSsl(tls)
        .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
        .setFollowRedirects(false);
  }

  /** A short word for why nothing came back, which is the same whatever the cause says. */
  public static String code(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return "timeout";
    }
    if (failure instanceof UnknownHostException) {
      return "unknown-host";
    }
    if (failure instanceof Forbidden) {
      return "forbidden-address";
    }
    return failure instanceof SSLException ? "tls" : "connection";
  }

  private static boolean isPublic(String literal) {
    try {
      return PublicAddress.is(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
