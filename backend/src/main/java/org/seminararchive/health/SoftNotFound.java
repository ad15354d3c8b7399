package org.seminararchive.health;

import java.net.URI;
import java.util.List;
import org.seminararchive.text.LinearPattern;

/** Recognizes "not found" pages sent with a successful status. */
final class SoftNotFound {
  private static final LinearPattern ERROR_PAGE =
      LinearPattern.compile("(?i)(?:^|[/_.-])(?:404|(?:page-?)?not-?found)(?:[/_.-]|$)");

  /** Expressions for titles, specific enough not to match titles of talks. */
  private static final List<LinearPattern> TITLES =
      List.of(
          LinearPattern.compile(
              "(?i)^[^\\p{L}\\p{N}]*(?:(?:http|error|エラー)[^\\p{L}\\p{N}]*)*404(?:[^\\p{L}\\p{N}]|$)"),
          LinearPattern.compile("(?i)\\b404\\W+(?:error|not found|page not found)"),
          LinearPattern.compile(
              "(?i)\\b(?:page|file|document|site|content|video|record)s?\\s+(?:(?:was|is|could|can)\\s+)?(?:not\\s+(?:be\\s+)?(?:found|available)|cannot be found|unavailable|no longer (?:available|exists))"),
          LinearPattern.compile("(?i)(?:^|[|:·–—-])\\s*not found\\s*(?:$|[|:·–—-])"),
          LinearPattern.compile(
              "(?:ページ|ファイル|動画|コンテンツ|URL)[がはを]?.{0,20}(?:見つかりません|みつかりません|存在しません|ありません|削除されました|利用できません)"),
          LinearPattern.compile("^(?:見つかりません(?:でした)?[。!！]?$|お探しのページ)"));

  private SoftNotFound() {}

  /**
   * @param asked requested URL
   * @param last URL after redirects
   * @param title of an HTML page; empty for other formats
   */
  static boolean is(URI asked, URI last, String title) {
    return isElsewhere(asked, last)
        || TITLES.stream().anyMatch(pattern -> pattern.occursIn(title.strip()));
  }

  /** True for a redirect from a page to an error page, or to the home page of a host. */
  private static boolean isElsewhere(URI asked, URI last) {
    if (last.equals(asked)) {
      return false;
    }
    boolean isHome = isRoot(last) && last.getRawQuery() == null;
    boolean wasHome = isRoot(asked) && asked.getRawQuery() == null;
    return isHome && !wasHome
        || ERROR_PAGE.occursIn(last.getRawPath()) && !ERROR_PAGE.occursIn(asked.getRawPath());
  }

  private static boolean isRoot(URI url) {
    return url.getRawPath().isEmpty() || url.getRawPath().equals("/");
  }
}
