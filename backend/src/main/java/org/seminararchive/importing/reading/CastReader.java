package org.seminararchive.importing.reading;

import java.util.List;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;

/** Reads the speakers of the talks of a session; a list may have several lines. */
final class CastReader {
  private static final int LONGEST_NAME = 8;
  private static final LinearPattern KANA = LinearPattern.compile("\\p{IsKatakana}");

  private final SessionDraft session;
  private Role role = Role.speaker;

  CastReader(SessionDraft session) {
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
    if (complete && talk.has(as) && as == Role.speaker && !talk.hasAll(value.text())) {
      talk = session.nextTalk(value.number());
    }
    role = as;
    more(talk, value);
    return true;
  }

  /** Takes another line of speakers in the same role. */
  void more(TalkDraft talk, PageLine value) {
    List<TalkContent.SpeakerAt> people = PrintedPeople.of(value.text(), role);
    talk.placeholder |= people.isEmpty() && Placeholder.is(value.text());
    for (TalkContent.SpeakerAt person : people) {
      String name = Script.bare(person.name());
      if (Script.hasJapanese(name) && name.length() > LONGEST_NAME && !KANA.matcher(name).find()) {
        session.warn("odd-name", value.number(), person.name());
      }
      talk.speaker(person);
    }
  }

  /** Takes the affiliation of the last speaker. */
  void affiliation(PageLine value) {
    List<TalkContent.SpeakerAt> people = session.talk(value.number()).speakers;
    int last = people.size() - 1;
    if (last >= 0 && people.get(last).affiliation() == null) {
      TalkContent.SpeakerAt person = people.remove(last);
      people.add(PrintedPeople.at(person.name(), role(person), value.text()));
    }
  }

  private static Role role(TalkContent.SpeakerAt person) {
    return person.role() == null ? Role.speaker : person.role();
  }
}
