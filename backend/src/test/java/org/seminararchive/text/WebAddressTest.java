package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org:8080/a/b;c=d?e=f&g=%20#h",
        "HTTPS://Example.org/%E3%81%82",
        "https://[2001:db8::1]/",
        "https://xn--wgv71a119e.example/",
      })
  void whatIsAUriStaysAsItIs(String url) {
    assertThat(WebAddress.of(url)).contains(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://日本語.jp/ | https://xn--wgv71a119e.jp/",
        "https://日本語.jp:8443 | https://xn--wgv71a119e.jp:8443",
        "https://example.org/スライド.pdf"
            + " | https://example.org/%E3%82%B9%E3%83%A9%E3%82%A4%E3%83%89.pdf",
        "https://example.org/my slides.pdf | https://example.org/my%20slides.pdf",
        "https://example.org/a^b | https://example.org/a%5Eb",
        "https://example.org/?q=<ä>&r=\"1\" | https://example.org/?q=%3C%C3%A4%3E&r=%221%22",
        "https://example.org/100% | https://example.org/100%25",
        "https://example.org/a#b#c | https://example.org/a#b%23c",
        "https://example.org/[1] | https://example.org/%5B1%5D",
        "https://example.org/😀 | https://example.org/%F0%9F%98%80",
      })
  void whatPeopleCopyIsEncoded(String copied, String uri) {
    assertThat(WebAddress.of(copied)).contains(uri);
    assertThat(URI.create(uri).toASCIIString()).isEqualTo(uri);
    assertThat(WebAddress.of(uri)).contains(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "/slides.pdf",
        "ftp://example.org/",
        "javascript:alert(1)",
        "http://",
        "http:///path",
        "https://user:secret@example.org/",
        "https://exa mple.org/",
        "https://日本語@example.org/",
        "https://[zz]/",
        "https://straße.example/",
        "https://a\u200db.example/",
        "mailto:someone@example.org",
      })
  void anythingElseIsNoWebAddressAndIsGivenAsItIs(String text) {
    assertThat(WebAddress.of(text)).isEmpty();
    assertThat(WebAddress.encoded(text)).isEqualTo(text);
  }
}
