package org.seminararchive.importing.pull;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.outbound.CheckedRequests;
import org.seminararchive.outbound.Destinations;
import org.seminararchive.outbound.OutboundCall;
import org.seminararchive.outbound.RequestRefused;
import org.seminararchive.text.LinearPattern;

/**
 * Gets a page over HTTP with bounds of size, total time and redirects; every address is checked.
 */
final class Fetching implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final LinearPattern BEGUN = LinearPattern.compile("(?i)<body[\\s>]");
  private static final LinearPattern ENDED = LinearPattern.compile("(?i)</(?:body|html)\\s*>");

  private final CheckedRequests requests;
  private final Duration timeout;
  private final int most;
  private final String agent;

  /**
   * @param most upper bound in bytes
   */
  Fetching(Vertx vertx, Destinations destinations, Duration timeout, int most, String agent) {
    this.requests = new CheckedRequests(vertx, destinations, MOST_REDIRECTS);
    this.timeout = timeout;
    this.most = most;
    this.agent = agent;
  }

  /**
   * Waits for the answer and never throws: failures are a {@link Fetched.Problem}.
   *
   * @param tag ETag of the known version
   */
  Fetched get(URI url, Optional<String> tag) {
    Map<String, String> headers = new HashMap<>();
    headers.put("user-agent", agent);
    headers.put("accept", "text/markdown, text/html, text/plain, text/csv, */*;q=0.5");
    tag.ifPresent(known -> headers.put("if-none-match", known));
    return requests
        .send(OutboundCall.read(HttpMethod.GET, url, headers), timeout, this::received)
        .otherwise(Fetching::problem)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static Fetched problem(Throwable failure) {
    String words = failure instanceof TimeoutException ? "" : String.valueOf(failure.getMessage());
    return new Fetched.Problem(Destinations.code(failure), words);
  }

  /**
   * Reads the response. Must be called before the body arrives.
   *
   * @return the page or 304; otherwise fails with {@link RequestRefused}
   */
  private Future<Fetched> received(URI url, HttpClientResponse response) {
    if (response.statusCode() == 304) {
      return Future.succeededFuture(new Fetched.Unchanged());
    }
    if (response.statusCode() != 200) {
      return Future.failedFuture(new RequestRefused("status", "" + response.statusCode()));
    }
    Optional<SourceFormat> format = format(url, response.getHeader("content-type"));
    if (format.isEmpty()) {
      return Future.failedFuture(
          new RequestRefused("unknown-format", "" + response.getHeader("content-type")));
    }
    return body(response).compose(bytes -> page(bytes, format.get(), response));
  }

  private static Future<Fetched> page(
      Buffer bytes, SourceFormat format, HttpClientResponse response) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      String text = decoder.decode(ByteBuffer.wrap(bytes.getBytes())).toString();
      if (format == SourceFormat.HTML && BEGUN.occursIn(text) && !ENDED.occursIn(text)) {
        return Future.failedFuture(new RequestRefused("incomplete", ""));
      }
      Optional<String> tag = Optional.ofNullable(response.getHeader("etag"));
      Optional<Instant> modified = moment(response.getHeader("last-modified"));
      return Future.succeededFuture(new Fetched.Page(text, format, tag, modified));
    } catch (CharacterCodingException e) {
      return Future.failedFuture(new RequestRefused("not-utf-8", ""));
    }
  }

  /** Fails at the first byte above the bound. */
  private Future<Buffer> body(HttpClientResponse response) {
    Promise<Buffer> whole = Promise.promise();
    Buffer read = Buffer.buffer();
    response.exceptionHandler(whole::tryFail);
    response.handler(
        piece -> {
          if (read.length() + piece.length() > most) {
            whole.tryFail(new RequestRefused("too-large", "" + most));
          } else {
            read.appendBuffer(piece);
          }
        });
    response.endHandler(end -> whole.tryComplete(read));
    return whole.future();
  }

  /** Code hosts send text/plain for every file: then the extension decides. */
  private static Optional<SourceFormat> format(URI url, String type) {
    Optional<SourceFormat> said = Optional.ofNullable(type).flatMap(SourceFormat::ofMediaType);
    if (said.isPresent() && said.get() != SourceFormat.TEXT) {
      return said;
    }
    String path = url.getPath();
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return Arrays.stream(SourceFormat.values())
        .filter(format -> format.extension().equalsIgnoreCase(ending))
        .findFirst()
        .or(() -> said);
  }

  private static Optional<Instant> moment(String date) {
    try {
      return Optional.ofNullable(date)
          .map(d -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(d)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    requests.close();
  }
}
