package org.seminararchive.importing.reading;

import java.util.List;
import org.seminararchive.speaker.PrintedName;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;

/** Recognises affiliations among the texts behind names. */
final class PrintedAffiliation {
  private static final LinearPattern INSTITUTION =
      LinearPattern.compile(
          "大学|大$|研究|理研|機構|センター|会社|高専|学院|学部|研$|Univ|Inst|Lab|Colleg|Cent(?:er|re)|RIKEN|Inc|Ltd|Corp|School|Dep(?:art|t)|Facult|Divis|Academ|Polytech|Agency|Hospital|GmbH");

  /** Words that extend an affiliation to all names before it: 以上 A大. */
  private static final LinearPattern OF_ALL =
      LinearPattern.compile("^(?:以上、?|いずれも|ともに|共に|[Bb]oth |[Aa]ll )[: ]*");

  private static final LinearPattern PRONOUNS =
      LinearPattern.compile("(?i)(?:she|he|they)/[a-z/]{2,12}|PI");

  private PrintedAffiliation() {}

  /** True if a text has a word of the name of an institution. */
  static boolean names(String text) {
    return INSTITUTION.occursIn(text);
  }

  /** True for the name of an institution, not for a sentence about one: 京都大学と共催. */
  static boolean isInstitution(String folded) {
    return names(folded) && folded.indexOf('催') < 0;
  }

  /** True for a title, or for the language of the talk: (PhD student), （ご講演は英語）. */
  static boolean isNone(String inside) {
    return PrintedName.isTitle(inside)
        || PRONOUNS.matches(inside)
        || StatedLanguage.in(inside).isPresent() && !names(inside);
  }

  /** Assigns a shared affiliation to everybody without one. */
  static void share(List<TalkContent.SpeakerAt> people) {
    TalkContent.SpeakerAt last = people.isEmpty() ? null : people.get(people.size() - 1);
    String from = last == null || last.affiliation() == null ? "" : last.affiliation().first();
    String all = OF_ALL.replaceAll(from, "");
    if (!all.equals(from)) {
      people.replaceAll(
          p ->
              p.affiliation() == null || p == last
                  ? new TalkContent.SpeakerAt(p.name(), null, p.role(), Script.localized(all))
                  : p);
    }
  }
}
