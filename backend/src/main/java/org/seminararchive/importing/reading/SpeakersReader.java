package org.seminararchive.importing.reading;

import java.util.Iterator;
import java.util.List;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;

/** Reads the speakers of the talks of a session; a list may have several lines. */
final class SpeakersReader {
  private static final int LONGEST_NAME = 8;
  private static final LinearPattern KANA = LinearPattern.compile("\\p{IsKatakana}");

  /** Parts of lines that are no names. */
  private static final LinearPattern ODD =
      LinearPattern.compile(
          "大学|研究[所室科会]|機構|センター|会社|Universit|Institut|Laborator|Depart|ほか|(?:^| )他|他[0-9]*名|et al|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])[0-9０-９]|^[\\p{IsLatin} .'-]*[0-9]|[@＠×^*:：]| (?:of|for|the|at) ");

  private static final LinearPattern AFFILIATION = LinearPattern.compile("\\([^()]+\\)");
  private static final LinearPattern BETWEEN = LinearPattern.compile("[、;；/／]");

  private final SessionDraft session;
  private Role role = Role.SPEAKER;

  SpeakersReader(SessionDraft session) {
    this.session = session;
  }

  /**
   * @return true if the next line may continue the list
   */
  boolean read(PageLine value, Role as) {
    if (PrintedPeople.isAnybody(value.text())) {
      session.remarks.add("発表者：" + value.text());
      return false;
    }
    TalkDraft talk = session.talk(value.number());
    boolean complete = talk.hasAbstract() || talk.hasTitle() && session.severalTalks;
    if (complete && talk.has(as) && as == Role.SPEAKER && !talk.hasAll(value.text())) {
      talk = session.nextTalk(value.number());
    }
    role = as;
    more(talk, value);
    return true;
  }

  /** Takes another line of speakers in the same role. */
  void more(TalkDraft talk, PageLine value) {
    List<TalkContent.SpeakerAt> people =
        PrintedPeople.of(
            value.text(), role, lost -> session.warn("odd-name", value.number(), lost));
    talk.placeholder |= people.isEmpty() && Placeholder.is(value.text());
    for (TalkContent.SpeakerAt person : people) {
      String name = Script.bare(person.name());
      boolean isLong =
          Script.hasJapanese(name) && name.length() > LONGEST_NAME && !KANA.occursIn(name);
      if (isLong || ODD.occursIn(name)) {
        session.warn("odd-name", value.number(), person.name());
      }
      talk.speaker(person);
    }
  }

  /** Takes an affiliation in brackets on a line of its own. */
  boolean takeAffiliation(PageLine line) {
    String folded = Script.folded(line.text());
    return AFFILIATION.matches(folded)
        && PrintedPeople.isInstitution(folded)
        && affiliation(line.part(1, folded.length() - 1));
  }

  boolean takeSpeaker(PageLine line) {
    boolean person = PrintedPeople.isPerson(line.text());
    if (person) {
      more(session.talk(line.number()), line);
    }
    return person;
  }

  /**
   * Takes the affiliations of the speakers without one: one for each, or one for all.
   *
   * @return false if there are no such speakers, or another number of affiliations
   */
  boolean affiliation(PageLine value) {
    List<TalkContent.SpeakerAt> people = session.talk(value.number()).speakers;
    long open = people.stream().filter(p -> p.affiliation() == null).count();
    String[] parts = open == 1 ? new String[] {value.text()} : BETWEEN.split(value.text());
    if (open == 0 || parts.length > 1 && parts.length != open) {
      return false;
    }
    Iterator<String> each = List.of(parts).iterator();
    people.replaceAll(
        p ->
            p.affiliation() != null
                ? p
                : PrintedPeople.at(
                    p.name(), role(p), (parts.length == 1 ? parts[0] : each.next()).strip()));
    return true;
  }

  private static Role role(TalkContent.SpeakerAt person) {
    return person.role() == null ? Role.SPEAKER : person.role();
  }
}
