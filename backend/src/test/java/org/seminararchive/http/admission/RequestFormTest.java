package org.seminararchive.http.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFormTest {
  private static HttpRequest simplified(HttpVersion version, String target, String... header) {
    var request = new DefaultHttpRequest(version, HttpMethod.GET, target);
    for (int i = 0; i < header.length; i += 2) {
      request.headers().add(header[i], header[i + 1]);
    }
    RequestForm.simplify(request, new InetSocketAddress("127.0.0.1", 8080));
    return request;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-Proto | https | true",
        "X-Forwarded-Proto | HTTPS, http | true",
        "X-Forwarded-Proto | javascript | false",
        "X-Forwarded-Proto | httpsx | false",
        "X-Forwarded-Proto | '' | false",
        "X-Forwarded-Port | 443 | true",
        "X-Forwarded-Port | 65000 | true",
        "X-Forwarded-Port | 70000 | false",
        "X-Forwarded-Port | 0 | false",
        "X-Forwarded-Port | abc | false",
        "X-Forwarded-For | 192.0.2.1 | true",
        "X-Forwarded-For | unknown, [2001:db8::1]:80 | true",
        "X-Forwarded-For | '' | false",
        "X-Forwarded-For | ', ,' | false",
      })
  void whatAProxySaysIsKeptIfAnAddressCanBeMadeOfIt(String name, String value, boolean isKept) {
    HttpRequest request = simplified(HttpVersion.HTTP_1_1, "/", "Host", "a", name, value);
    assertThat(request.headers().contains(name)).isEqualTo(isKept);
  }

  @ParameterizedTest
  @CsvSource({
    "/a?b;c, /a?b%3Bc, 127.0.0.1:8080",
    "/a;b?c, /a;b?c, 127.0.0.1:8080",
    "http://h.example, /, h.example",
    "http://h.example:80?q=1;2, /?q=1%3B2, h.example:80",
    "HTTPS://h.example/a?b, /a?b, h.example",
  })
  void everyTargetBecomesAPathAndAHost(String target, String path, String host) {
    HttpRequest request = simplified(HttpVersion.HTTP_1_0, target);
    assertThat(request.uri()).isEqualTo(path);
    assertThat(request.headers().get("Host")).isEqualTo(host);
  }
}
