package org.seminararchive.contract;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** HTTP client that permits any method and malformed URIs. */
final class FuzzClient implements AutoCloseable {
  /** A response, with header names in lower case. */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
      return headers.get(name);
    }

    String mediaType() {
      String type = headers.getOrDefault("content-type", "");
      return type.split(";", 2)[0].strip();
    }
  }

  private final HttpClient client;
  private final URI base;

  FuzzClient(Vertx vertx, URI base) {
    this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));
    this.base = base;
  }

  Answer send(FuzzRequest request) {
    return send(request.method(), request.uri(), request.headers(), request.body());
  }

  Answer get(String uri, String token) {
    return send("GET", uri, Map.of("Authorization", "Bearer " + token), null);
  }

  /**
   * Creates a token.
   *
   * @param scopes as JSON
   */
  String newToken(String admin, String scopes) {
    String body = "{\"holder\":\"fuzz\",\"scopes\":" + scopes + "}";
    var headers = Map.of("Authorization", "Bearer " + admin, "Content-Type", "application/json");
    var answer = send("POST", "/api/v1/tokens", headers, body.getBytes(StandardCharsets.UTF_8));
    return FuzzContract.tree(answer).get("token").asText();
  }

  Answer send(String method, String uri, Map<String, String> headers, byte[] body) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(method))
            .setHost(base.getHost())
            .setPort(base.getPort())
            .setURI(uri)
            .setHeaders(
                io.vertx.core.MultiMap.caseInsensitiveMultiMap()
                    .addAll(new LinkedHashMap<>(headers)));
    try {
      return client
          .request(options)
          .compose(
              r -> {
                // Registered before sending: a refusal may arrive before the request has ended.
                var heard = r.response().compose(a -> a.body().map(b -> answer(a, b)));
                r.end(body == null ? Buffer.buffer() : Buffer.buffer(body));
                return heard;
              })
          .toCompletionStage()
          .toCompletableFuture()
          .get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no answer to " + method + " " + uri, e);
    }
  }

  private static Answer answer(HttpClientResponse response, Buffer body) {
    var headers = new TreeMap<String, String>();
    response
        .headers()
        .forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
    return new Answer(response.statusCode(), headers, body.getBytes());
  }

  @Override
  public void close() {
    client.close();
  }
}
