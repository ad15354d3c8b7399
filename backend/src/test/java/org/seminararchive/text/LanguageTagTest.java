package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "ja, ja",
    "JA, ja",
    "zh-hant, zh-Hant",
    "ZH-HANT-tw, zh-Hant-TW",
    "en-gb, en-GB",
    "es-419, es-419",
    "ain, ain",
    "yue, yue",
    "th-Thai, th-Thai",
    "ja-latn-hepburn, ja-Latn-hepburn",
    "sl-rozaj, sl-rozaj",
  })
  void aRegisteredTagIsKeptInTheUsualCase(String tag, String canonical) {
    assertThat(LanguageTag.canonical(tag)).contains(canonical);
  }

  @Test
  void everyLanguageOfIso639IsRegistered() {
    assertThat(Arrays.stream(Locale.getISOLanguages()))
        .allSatisfy(code -> assertThat(LanguageTag.canonical(code)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "jp",
        "j",
        "qq",
        "japanese",
        "日本語",
        "ja_JP",
        "ja-",
        "-ja",
        "en-XX",
        "zh-Hanx",
        "x-mine",
        "ja-JP-JP-JP-JP-JP-JP-JP-JP-JP-JP-JP-JP",
        "jа",
      })
  void anythingElseIsNoTag(String text) {
    assertThat(LanguageTag.canonical(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "jp, ja",
    "JP, ja",
    "jpn, ja",
    "Japanese, ja",
    "日本語, ja",
    "ja_JP, ja",
    "kr, ko",
    "cn, zh",
    "deutsch, de",
    "英語, en",
  })
  void whatMayBeMeantIsSuggested(String text, String meant) {
    assertThat(LanguageTag.suggestions(text)).contains(meant).hasSizeLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "qq", "?", "a text that is much longer than any language tag is"})
  void nothingIsSuggestedForNothing(String text) {
    assertThat(LanguageTag.suggestions(text)).isEmpty();
  }
}
