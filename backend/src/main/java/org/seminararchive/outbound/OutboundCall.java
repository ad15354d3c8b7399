package org.seminararchive.outbound;

import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Map;

/**
 * A request to another server.
 *
 * @param body empty for none
 */
public record OutboundCall(HttpMethod method, URI url, Map<String, String> headers, String body) {
  public static OutboundCall read(HttpMethod method, URI url, Map<String, String> headers) {
    return new OutboundCall(method, url, headers, "");
  }

  OutboundCall at(URI other) {
    return new OutboundCall(method, other, headers, body);
  }
}
