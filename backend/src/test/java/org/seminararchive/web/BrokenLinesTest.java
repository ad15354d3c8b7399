package org.seminararchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenLinesTest {
  /** In units of a Latin letter; other characters are twice as wide. */
  private static double width(String text) {
    return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
  }

  private static List<String> broken(String text, double widest) {
    return BrokenLines.of(text, BrokenLinesTest::width, widest);
  }

  @Test
  void aShortTextIsOneLine() {
    assertThat(broken("深層学習", 20)).containsExactly("深層学習");
    assertThat(broken("", 20)).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "深層学習で調べる格子QCD（量子色力学）の「相転移」、およびディープニューラルネットワークの応用",
        "Deep Learning and Physics: How Neural Networks Learn Symmetries, and What Follows",
        "ニューラルネットワーク場の理論：Feynman diagrams と大自由度極限の対応。"
      })
  void everyLineFitsAndBeginsAndEndsAsInPrint(String text) {
    for (int widest = 28; widest < 60; widest++) {
      List<String> lines = broken(text, widest);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
      for (String line : lines) {
        assertThat(width(line)).isLessThanOrEqualTo(widest);
        assertThat(line).doesNotStartWith("、").doesNotStartWith("。").doesNotStartWith("）");
        assertThat(line).doesNotStartWith("ー").doesNotStartWith("ッ").doesNotStartWith("」");
        assertThat(line).doesNotEndWith("（").doesNotEndWith("「");
      }
    }
  }

  @Test
  void wordsStayWhole() {
    assertThat(broken("スパース線形回帰に対する半解析的ブートストラップ法", 32))
        .containsExactly("スパース線形回帰に対する", "半解析的ブートストラップ法");
    assertThat(broken("深層ニューラルネットワークとLangevin方程式", 28))
        .containsExactly("深層ニューラルネットワークと", "Langevin方程式");
  }

  @Test
  void linesAreOfSimilarWidth() {
    assertThat(broken("機械学習で探る物質の相図と秩序変数", 30)).hasSize(2).allMatch(line -> width(line) > 12);
  }

  @Test
  void aWordThatIsWiderThanALineIsBroken() {
    assertThat(broken("Donaudampfschifffahrtsgesellschaft", 10))
        .hasSize(4)
        .allMatch(line -> width(line) <= 10);
  }
}
