package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Normalization conforms to the standard and takes linear time. */
class UnicodeFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "か\u3099", "ｶﾞｷﾞ", "Ångström", "e\u0316\u0301", "①㌔", "𠮷\ud800"})
  void naturalTextsEqualTheResultOfTheLibrary(String text) {
    assertThat(UnicodeForm.nfc(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    assertThat(UnicodeForm.nfkc(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
    assertThat(UnicodeForm.nfd(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFD));
  }

  @Test
  void aRunOfMarksIsDividedWhereTheStandardDividesIt() {
    String marks = "\u0316\u0301";
    assertThat(UnicodeForm.nfc("a" + marks.repeat(15))).doesNotContain("\u034F");
    assertThat(UnicodeForm.nfc("a" + marks.repeat(16))).containsOnlyOnce("\u034F");
  }

  /** Without splitting the run, this takes more than five minutes. */
  @Test
  void aMegabyteOfMarksEnds() {
    String marks = "a" + "\u0316\u0301".repeat(500_000);
    int length =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> UnicodeForm.nfkc(marks).length());
    assertThat(length).isGreaterThanOrEqualTo(1_000_000);
  }
}
