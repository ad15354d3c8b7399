package org.seminararchive.http.admission;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemAtTheDoor;

/** A problem (RFC 9457) as the last response on a connection whose request was not read. */
final class EarlyAnswer {
  private EarlyAnswer() {}

  /**
   * @param acceptLanguage the header; {@code null} if unknown, for all languages
   */
  static FullHttpResponse of(ApiProblem problem, String acceptLanguage) {
    var body = Unpooled.wrappedBuffer(ProblemAtTheDoor.document(problem, acceptLanguage));
    var answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.problem().status()), body);
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, ProblemAtTheDoor.MEDIA_TYPE)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    problem.headers().forEach(answer.headers()::set);
    return answer;
  }
}
