package org.seminararchive.importing.pull;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.outbound.RequestRefused;
import org.seminararchive.text.LinearPattern;

/** Reads the response to a request for a page. */
final class Reception {
  private static final LinearPattern BEGUN = LinearPattern.compile("(?i)<body[\\s>]");
  private static final LinearPattern ENDED = LinearPattern.compile("(?i)</(?:body|html)\\s*>");

  private Reception() {}

  /**
   * Must be called before the body arrives.
   *
   * @param most upper bound in bytes
   * @return the page or 304; otherwise fails with {@link RequestRefused}
   */
  static Future<Fetched> of(URI url, HttpClientResponse response, int most) {
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
    return body(response, most).compose(bytes -> page(bytes, format.get(), response));
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
  private static Future<Buffer> body(HttpClientResponse response, int most) {
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
}
