package org.seminararchive.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftNotFoundTest {
  private static final URI PAGE = URI.create("https://example.org/talks/5");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404",
        "404 Not Found",
        "Error 404 (Not Found)!!1",
        "HTTP Error 404",
        "エラー 404",
        "Page not found · GitHub Pages",
        "Page Not Found | University of Somewhere",
        "Not Found | Somewhere",
        "Somewhere - Not Found",
        "The page could not be found",
        "This page is no longer available",
        "Video unavailable",
        "File not found",
        "ページが見つかりません",
        "お探しのページは見つかりませんでした | 大学",
        "指定されたページは存在しません",
        "ファイルは削除されました",
      })
  void aTitleSaysThatNothingIsThere(String title) {
    assertThat(SoftNotFound.is(PAGE, PAGE, title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Physics 404: Quantum Field Theory",
        "第404回セミナー",
        "What was not found at the LHC",
        "Found and lost",
        "Searches for particles that were not found yet - Talk",
        "見つかりませんでした論文を機械学習で探す",
        "講演のページ",
      })
  void aTitleOfATalkDoesNot(String title) {
    assertThat(SoftNotFound.is(PAGE, PAGE, title)).isFalse();
  }
}
