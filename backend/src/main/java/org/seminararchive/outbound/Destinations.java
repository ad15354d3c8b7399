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
 * Decides which hosts this server may connect to when a user supplies a URL (protection against
 * SSRF). A name is resolved once per attempt and the connection uses the checked address, so DNS
 * rebinding has no effect.
 */
public final class Destinations {
  private static final LinearPattern LITERAL =
      LinearPattern.compile("\\[.*]|(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  private static final LinearPattern LAST_DOT = LinearPattern.compile("(?<=[a-z])\\.$");

  // Other notations of IPv4 addresses, such as 127.1 or 0x7f000001.
  private static final LinearPattern ODD_LITERAL =
      LinearPattern.compile("(?i)[0-9.]+|0x[0-9a-f.x]*");

  private final boolean anywhere;
  private final boolean plain;

  /**
   * @param anywhere true if private addresses and plain HTTP are permitted
   */
  public Destinations(boolean anywhere) {
    this(anywhere, anywhere);
  }

  /**
   * @param anywhere true if private addresses are permitted
   * @param plain true if HTTP without TLS is permitted
   */
  public Destinations(boolean anywhere, boolean plain) {
    this.anywhere = anywhere;
    this.plain = plain;
  }

  /** Thrown if the host does not resolve to a public address only. */
  public static final class Forbidden extends Exception {
    private static final long serialVersionUID = 1L;

    Forbidden() {
      super("not a public address", null, false, false);
    }
  }

  /**
   * Checks a URL without resolving its host.
   *
   * @param uri web address (http or https, with a host)
   * @return code of the error; empty for a valid URL
   */
  public Optional<String> fault(URI uri) {
    // The last dot of a name only says that it is complete (RFC 1034, section 3.1).
    String host = LAST_DOT.replaceAll(uri.getHost().toLowerCase(Locale.ROOT), "");
    boolean literal = LITERAL.matcher(host).matches();
    boolean odd = !literal && ODD_LITERAL.matcher(host).matches();
    if (odd || uri.getPort() == 0 || uri.getPort() > 65_535) {
      return Optional.of("not-a-url");
    }
    boolean tls = uri.getScheme().equalsIgnoreCase("https");
    if (!tls && !uri.getScheme().equalsIgnoreCase("http")) {
      return Optional.of("not-a-url");
    }
    if (!tls && !plain) {
      return Optional.of("https-only");
    }
    if (anywhere) {
      return Optional.empty();
    }
    boolean local = host.equals("localhost") || host.endsWith(".localhost");
    return local || literal && !isPublic(host) ? Optional.of("private-address") : Optional.empty();
  }

  /**
   * Resolves a host, which may take seconds.
   *
   * @throws UnknownHostException if it has no address
   * @throws Forbidden if any of its addresses is not public
   */
  public InetAddress find(String host) throws UnknownHostException, Forbidden {
    InetAddress[] all = InetAddress.getAllByName(host);
    if (!anywhere && !Arrays.stream(all).allMatch(PublicAddress::is)) {
      throw new Forbidden();
    }
    return all[0];
  }

  /**
   * Request that connects to the checked address. Host header, SNI and certificate use the name;
   * redirects are not followed.
   */
  static RequestOptions request(HttpMethod method, URI url, InetAddress place) {
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

  /** Short code of a connection failure, which does not depend on the text of the exception. */
  public static String code(Throwable failure) {
    if (failure instanceof RequestRefused refused) {
      return refused.code();
    }
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
