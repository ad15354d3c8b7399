package org.seminararchive.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTextTest {
  @Test
  void verticalTextBecomesWords() {
    assertThat(PageText.of("縦\n書\nき\nの\n文\n")).isEqualTo("縦書きの文");
  }

  @Test
  void japaneseGoesOnAfterAFullLine() {
    assertThat(PageText.of("これは右の余白の手前で折り返されている長い文\n章である。\n次の文"))
        .isEqualTo("これは右の余白の手前で折り返されている長い文章である。\n次の文");
    assertThat(PageText.of("はじめに\n目的")).isEqualTo("はじめに\n目的");
  }

  @Test
  void hyphensAtTheEndOfALineDisappear() {
    assertThat(PageText.of("neural net-\nworks")).isEqualTo("neural networks");
    assertThat(PageText.of("Monte-\nCarlo")).isEqualTo("Monte-\nCarlo");
  }

  @Test
  void charactersThatAreNotTextAreOmitted() {
    assertThat(PageText.of("a\u0000b\u00ad \uE000 \uD800c\t  d\r\n\n\u200fe\uFFFD"))
        .isEqualTo("a b c d\ne");
  }

  @Test
  void radicalsAreKanji() {
    assertThat(PageText.of("⼒学と⽂字")).isEqualTo("力学と文字");
  }

  @Test
  void theTextIsBounded() {
    var pages = new TreeMap<Integer, String>();
    for (int page = 1; page <= 100; page++) {
      pages.put(page, "𠮷".repeat(20_000));
    }
    pages.put(101, "   ");
    var texts = PageText.ofPages(pages);
    assertThat(texts.get(1)).isEqualTo("𠮷".repeat(PageText.MOST_IN_PAGE / 2));
    assertThat(texts.values().stream().mapToInt(String::length).sum())
        .isBetween(PageText.MOST_IN_FILE - 2, PageText.MOST_IN_FILE);
    assertThat(texts).doesNotContainKey(101);
  }
}
