package org.seminararchive.importing.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * A talk of one line: {@code 講演1 10:30-11:00 山田太郎（A大学）「題目」}.
 *
 * @param before its number or time; may be empty
 */
record ListedTalk(String before, PageLine who, String title) {
  private static final LinearPattern TALK =
      LinearPattern.compile(
          "(?:(?:講演|発表|Talk) ?[0-9①-⑨]{0,2} ?[:.]? ?|\\(?[0-9]{1,2}[.)] ?|[①-⑨] ?)?(?:[0-9]{1,2}:[0-9]{2} ?[~-] ?[0-9]{1,2}:[0-9]{2} ?)?(?<who>[^「『」』:]{2,80}?) ?(?:: ?)?(?<title>[「『].+[」』]|(?<=[: ] )[^「『:/][^:]{3,200})");

  /** A line above a talk: 第1部, 講演2, Talk 2: Flows. */
  private static final LinearPattern PART =
      LinearPattern.compile(
          "第 ?[0-9一二三四五]+ ?部|前半|後半|【?(?i:講演|発表|talk|lecture) ?[0-9①-⑨]{1,2}】?(?:(?:(?<=】)|[:.]) ?(?<title>.+))?");

  /** The title behind the number of a talk, or the whole line, which names a part. */
  static Optional<PageLine> part(PageLine line) {
    Matcher part = PART.matcher(Script.folded(line.text()));
    if (!part.matches()) {
      return Optional.empty();
    }
    return Optional.of(part.group("title") == null ? line : line.from(part.start("title")));
  }

  static Optional<ListedTalk> in(PageLine line) {
    Matcher whole = TALK.matcher(Script.folded(line.text()));
    if (!whole.matches() || !PrintedPeople.isPerson(whole.group("who"))) {
      return Optional.empty();
    }
    int from = whole.start("who");
    return Optional.of(
        new ListedTalk(
            line.text().substring(0, from).strip(),
            line.part(from, whole.end("who")),
            line.text().substring(whole.start("title"), whole.end("title"))));
  }
}
