package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "Hanako@Example.ac.jp, Hanako@Example.ac.jp, hanako@example.ac.jp",
    "' h.yamada+dlap@example.org ', h.yamada+dlap@example.org, h.yamada+dlap@example.org",
    "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ, hanako@example.jp, hanako@example.jp",
    "hanako@日本語.jp, hanako@xn--wgv71a119e.jp, hanako@xn--wgv71a119e.jp",
    "hanako@XN--WGV71A119E.jp, hanako@XN--WGV71A119E.jp, hanako@xn--wgv71a119e.jp",
    "o'neil@example.org, o'neil@example.org, o'neil@example.org",
  })
  void everySpellingOfAnAddressIsTheSame(String typed, String text, String key) {
    assertThat(MailAddress.of(typed)).contains(new MailAddress(text, key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "hanako",
        "hanako@",
        "@example.org",
        "hanako@example",
        "hanako@@example.org",
        "hanako@.org",
        "hanako@example..org",
        ".hanako@example.org",
        "hana..ko@example.org",
        "hanako.@example.org",
        "hana ko@example.org",
        "hanako@exa mple.org",
        "hanako@-example.org",
        "hanako@127.0.0.1",
        "hanako@[127.0.0.1]",
        "\"hana ko\"@example.org",
        "花子@example.org",
        "hanako@straße.example",
        "hanako@a\u200cb.example",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org,b@example.org",
        "<a@example.org>",
        "a@example.org\u0000",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org",
      })
  void anythingElseIsNoAddress(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 10_000, 1_000_000})
  void aLongTextIsNoAddress(int length) {
    assertThat(MailAddress.of("a@" + "b".repeat(length) + ".org")).isEmpty();
    assertThat(MailAddress.of("a@" + "b.".repeat(length / 2) + "org")).isEmpty();
  }
}
