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
          "(?:(?:講演|発表|Talk) ?[0-9①-⑨]{0,2} ?[:.]? ?)?(?:[0-9]{1,2}:[0-9]{2} ?[~-] ?[0-9]{1,2}:[0-9]{2} ?)?(?<who>[^「『」』:]{2,80}?) ?(?:: ?)?(?<title>[「『].+[」』]|(?<=[: ] )[^「『:/][^:]{3,200})");

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
