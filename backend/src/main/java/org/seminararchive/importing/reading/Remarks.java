package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.session.CoHost;
import org.seminararchive.text.LinearPattern;

/** Reads remarks: （ご講演は英語）, (…との共催です), いつもと時間が異なります. */
record Remarks(SessionDraft session, Optional<URI> base) {
  private static final LinearPattern BRACKETED = LinearPattern.compile("\\(.*\\)[。.]?|※.*|\\*.*");

  /** A statement of the language without brackets. */
  private static final LinearPattern STATES_LANGUAGE =
      LinearPattern.compile(
          "(?i)(?:ご?講演|発表)(?:は|言語は) ?(?:英語|日本語).{0,12}|The talk will be (?:given )?in .{2,20}");

  /** Labels of texts that belong to no field and end an abstract. */
  private static final LinearPattern ASIDE =
      LinearPattern.compile(
          "(?i)[\\s■●◆◇○◎・*_【\\[<-]{0,5}(?:(?:講演者|登壇者)?(?:略歴|プロフィール|経歴|紹介)|キーワード|主催|後援|協賛|世話人|(?:お?問い?合わ?せ|連絡)先?|参加(?:費|登録|方法|申込)|申込(?:方法|先)?|対象|定員|次回(?:予告)?"
              + "|(?:short )?bio(?:graphy)?|about the speaker|key ?words|hosts?|organi[sz]ers?|sponsors?|contacts?|registration|fee|capacity) ?[】\\]>]? ?(?::.*|$)|(?i:co-?hosted|co-?organi[sz]ed|jointly (?:organi[sz]ed|hosted)) (?:with|by) .*");

  private static final LinearPattern BEHIND_TIME =
      LinearPattern.compile("\\((?<remark>[^()]++)\\)");
  private static final LinearPattern WEEKDAY =
      LinearPattern.compile("[月火水木金土日](?:曜日?)?(?:[・,、 ]?祝日?)?|日本時間|日本標準時|ハイブリッド|オンライン|延期.*|中止.*");
  private static final LinearPattern HAN_OR_HIRAGANA =
      LinearPattern.compile("[\\p{IsHan}\\p{IsHiragana}]");

  /** The words behind the name of a co-host. */
  private static final LinearPattern TOGETHER = LinearPattern.compile(" ?(?:と|および)の?共催");

  /** The words before it. */
  private static final LinearPattern WITH =
      LinearPattern.compile(
          "(?i)共催 ?[:=] ?(?<name>[^()、。]{2,80})|^(?:co-?hosted|co-?organi[sz]ed|(?:jointly|together) (?:organi[sz]ed|hosted)) (?:with|by) (?<other>.{2,80}?)\\.?$");

  /** The bracket comes first, because only few positions have one. */
  private static final LinearPattern AROUND_NAME =
      LinearPattern.compile("^[※*・ ]+|[)）](?<=^[^(（]{1,80}[)）])$");

  private static final LinearPattern SEPARATORS = LinearPattern.compile("[、，,;；]");
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST = 80;

  /** True for a line with the label of no field: 略歴：…. */
  static boolean isAside(PageLine line) {
    return ASIDE.matches(Script.folded(line.text()));
  }

  boolean isRemark(PageLine line) {
    String folded = Script.folded(line.text());
    return (BRACKETED.matcher(folded).matches() || STATES_LANGUAGE.matcher(folded).matches())
        && (folded.length() <= LONGEST || folded.contains("共催"))
        && (Script.hasJapanese(folded) || StatedLanguage.in(folded).isPresent());
  }

  /**
   * @param inAbstract true within an abstract, to which the remark may belong
   * @param severalTalks true if the remark may be about all talks
   */
  void read(PageLine line, boolean inAbstract, boolean severalTalks) {
    TalkDraft talk = session.talks.isEmpty() ? null : session.talk(line.number());
    Optional<String> language = StatedLanguage.in(line.text());
    if (line.text().contains("共催")) {
      coHosts(line);
      session.remarks.add(line.text());
    } else if (talk != null && language.isPresent()) {
      talk.state(language.get(), line.number());
      talk.remarks.add(line.text());
    } else if (talk != null && inAbstract) {
      talk.text.add(line);
    } else if (talk != null && talk.hasTitle() && !(severalTalks && talk.hasAbstract())) {
      talk.remarks.add(line.text());
    } else {
      session.remarks.add(line.text());
    }
  }

  /** Takes the co-hosts behind a label. */
  OpenField named(PageLine value) {
    if (!value.links().isEmpty()) {
      coHosts(value);
      return OpenField.NOTHING;
    }
    for (String name : SEPARATORS.split(AROUND_NAME.replaceAll(value.text(), ""))) {
      if (!name.isBlank() && !Placeholder.is(name)) {
        session.coHosts.add(new CoHost(Script.localized(name.strip()), null));
      }
    }
    return OpenField.NOTHING;
  }

  /** Keeps a line without another meaning as a remark, and reports it. */
  void keep(PageLine line) {
    if (line.links().isEmpty() || line.text().contains("共催")) {
      coHosts(line);
    }
    session.remarks.add(line.text());
    session.note("remark", line.number(), Script.shortened(line.text()));
  }

  /** Takes the remark in brackets behind the time. */
  void behindTime(String printed) {
    String folded = Script.folded(printed);
    Matcher matcher = BEHIND_TIME.matcher(folded);
    while (matcher.find()) {
      String remark = printed.substring(matcher.start("remark"), matcher.end("remark")).strip();
      if (!PrintedTime.isAll(remark)
          && HAN_OR_HIRAGANA.occursIn(remark)
          && !WEEKDAY.matches(matcher.group("remark").strip())) {
        session.remarks.add(remark);
      }
    }
  }

  private void coHosts(PageLine line) {
    if (line.links().isEmpty()) {
      coHost(AROUND_NAME.replaceAll(line.text(), ""))
          .ifPresent(name -> session.coHosts.add(new CoHost(Script.localized(name), null)));
    }
    for (PageLine.Link link : line.links()) {
      String name = line.textOf(link);
      MaterialLinks.resolve(link.url(), base)
          .ifPresent(url -> session.coHosts.add(new CoHost(Script.localized(name), url)));
    }
  }

  private static Optional<String> coHost(String printed) {
    String folded = Script.folded(printed);
    Matcher with = WITH.matcher(folded);
    if (with.find()) {
      String name = with.group("name") == null ? "other" : "name";
      return Optional.of(printed.substring(with.start(name), with.end(name)).strip());
    }
    Matcher together = TOGETHER.matcher(folded);
    while (together.find()) {
      int start = together.start();
      while (start > 0
          && together.start() - start < LONGEST_NAME
          && "()、。".indexOf(folded.charAt(start - 1)) < 0) {
        start--;
      }
      if (together.start() - start >= SHORTEST_NAME) {
        return Optional.of(printed.substring(start, together.start()).strip());
      }
    }
    return Optional.empty();
  }
}
