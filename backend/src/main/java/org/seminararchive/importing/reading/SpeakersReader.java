package org.seminararchive.importing.reading;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
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
          "大学|研究[所室科会]|機構|センター|会社|Universit|Institut|Laborator|Depart|ほか|(?<=\\p{IsHan})ら$|(?:^| )他|他[0-9]*名|et al|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])[0-9０-９]|^[\\p{IsLatin} .'-]*[0-9]|[@＠×^*:：]| (?:of|for|the|at) ");

  /** People with signs, and what the signs mean: 田中太郎*1、鈴木花子*2（*1 A大学、*2 B大学）. */
  private static final LinearPattern LEGEND =
      LinearPattern.compile(
          "(?<people>[^(（]++(?:[(（][^()（）]{1,4}[)）][^(（]*+)*+)[(（](?<legend>[^()（）]++)[)）]\\s*");

  /** Perhaps one person in two scripts: 山田太郎 / Taro Yamada. */
  private static final LinearPattern TWO_SCRIPTS =
      LinearPattern.compile(
          "^[\\p{IsHan}\\p{IsHiragana} ]{2,12}/ ?\\p{Lu}[\\p{L}-]+ \\p{Lu}|^\\p{Lu}[\\p{IsLatin}-]+ \\p{Lu}[\\p{IsLatin}-]+ ?/ ?\\p{IsHan}");

  private static final int LONGEST_LINE = 100;

  private static final LinearPattern NO_AFFILIATION = LinearPattern.compile("[「『。:；]|氏|さん|先生|http");
  private static final LinearPattern AFFILIATION = LinearPattern.compile("\\([^()]+\\)");
  private static final LinearPattern BETWEEN = LinearPattern.compile("[、;；/／]");

  private final NameMarks marks = new NameMarks();
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
    List<TalkContent.SpeakerAt> people = people(value);
    StatedLanguage.in(value.text()).ifPresent(said -> talk.state(said, value.number()));
    if (TWO_SCRIPTS.occursIn(Script.folded(value.text()))) {
      session.warn("odd-name", value.number(), value.text());
    }
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

  /** The people of a line; a legend of their affiliations may stand in brackets behind them. */
  private List<TalkContent.SpeakerAt> people(PageLine value) {
    Consumer<String> lost = part -> session.warn("odd-name", value.number(), part);
    Matcher inline = LEGEND.matcher(value.text());
    if (inline.matches()) {
      List<TalkContent.SpeakerAt> people =
          PrintedPeople.of(NameMarks.bracketed(inline.group("people")), role, part -> {});
      if (marks.take(people, inline.group("legend"))) {
        return people;
      }
    }
    return PrintedPeople.of(NameMarks.bracketed(value.text()), role, lost);
  }

  /** Removes signs behind names whose legend is missing, and reports them. */
  void endMarks(TalkDraft talk) {
    talk.speakers.replaceAll(
        person -> {
          Optional<TalkContent.SpeakerAt> plain = marks.without(person);
          plain.ifPresent(p -> session.warn("odd-name", talk.line, p.name()));
          return plain.orElse(person);
        });
  }

  /** Takes an affiliation or the legend of several on a line of its own. */
  boolean takeAffiliation(PageLine line) {
    String folded = Script.folded(line.text());
    List<TalkContent.SpeakerAt> people = session.talk(line.number()).speakers;
    if (marks.take(people, line.marker() + line.text())) {
      return true;
    }
    if (AFFILIATION.matches(folded)) {
      return PrintedAffiliation.isInstitution(folded)
          && affiliation(line.part(1, folded.length() - 1));
    }
    boolean plain =
        PrintedAffiliation.isInstitution(folded)
            && folded.length() <= LONGEST_LINE
            && !NO_AFFILIATION.occursIn(folded)
            && people.stream().filter(p -> p.affiliation() == null).count() == 1;
    return plain && affiliation(line);
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
    if (marks.take(people, value.text())) {
      return true;
    }
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
