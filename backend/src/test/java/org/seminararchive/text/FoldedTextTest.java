package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource({
    "ＬＡＳＳＯ, lasso",
    "ﾆｭｰﾗﾙ, ニューラル",
    "學習, 学習",
    "ヴェクトル, ベクトル",
    "㍿, 株式会社",
    "ǅ, dz",
    "ﬁne, fine",
    "İstanbul, istanbul",
    "at 25℃., at 25 celsius .",
    "at 25°C., at 25 celsius .",
    "90° or 90°N, 90° or 90°n",
    "ディ－プラ‐ニング, ディープラーニング",
    "raw－data, raw-data",
    "раrity, parity",
    "Тheory, theory",
    "Αdv, adv",
    "β崩壊, β崩壊",
    "теория, теория",
  })
  void spellingsOfAWordBecomeEqual(String original, String folded) {
    assertThat(FoldedText.of(original).text()).isEqualTo(folded);
  }

  /** Latin-1, Extended-A, the letters with accents of Extended-B, and Extended Additional. */
  @ParameterizedTest
  @CsvSource({"00C0, 017F", "01CD, 0233", "1E00, 1E9A", "1EA0, 1EF9"})
  void everyLatinLetterBecomesAscii(String from, String to) {
    assertThat(
            IntStream.rangeClosed(Integer.parseInt(from, 16), Integer.parseInt(to, 16))
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .filter(letter -> !FoldedText.of(letter).text().chars().allMatch(c -> c < 0x80)))
        .isEmpty();
  }

  @Test
  void offsetsLeadBackToTheOriginal() {
    FoldedText folded = FoldedText.of("a𠮷\uDB40\uDD00ß℃x");
    assertThat(folded.text()).isEqualTo("a吉ss celsius x");
    int behind = folded.text().indexOf('x');
    assertThat(folded.start(1)).isEqualTo(1);
    assertThat(folded.end(1)).isEqualTo(5);
    assertThat(folded.start(2)).isEqualTo(5);
    assertThat(folded.start(3)).isEqualTo(5);
    assertThat(folded.start(behind)).isEqualTo(7);
  }

  @Test
  void halfASurrogatePairIsASpace() {
    assertThat(FoldedText.of("a\uD842b").text()).isEqualTo("a b");
  }
}
