package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.seminararchive.speaker.PrintedName;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;

/**
 * The people of a line: {@code 池 祐一　氏(九州大学…)}, several of them, affiliations with commas and with
 * brackets of both widths in them.
 */
public final class PrintedPeople {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 5000;

  /** A name with all its titles and readings. */
  private static final int LONGEST_PRINTED = 200;

  private static final int LONGEST_AFFILIATION = 1000;

  /** Titles that identify a line as a person. */
  private static final LinearPattern TITLED = LinearPattern.compile("(?:氏|さん|先生|様|博士|教授|助教)$");

  private static final LinearPattern HONORIFIC_AT_END = LinearPattern.compile("(?:氏|さん|先生)$");

  private static final LinearPattern HONORIFIC =
      LinearPattern.compile("(?:氏|さん|先生|様|殿|博士|(?:准|名誉)?教授|助教|講師)?[。.]?");

  private static final LinearPattern ORNAMENTS = LinearPattern.compile("^[■●◆◇○◎▼※・*→⇒>\\s]+");

  /** Signs between people without a comma. */
  private static final LinearPattern BESIDE = LinearPattern.compile("^(?:[\\s　×+＋]|[xXと](?= ))++");

  private static final LinearPattern INSTITUTION_BEFORE =
      LinearPattern.compile(
          "(?<from>\\S{0,60}(?:大学|大学院|研究所|研究センター|機構|大|株式会社\\S{1,60}))"
              + " ++(?<name>\\S.{0,20}(?:氏|さん|先生))");

  /** An institution behind a name without brackets: 山田太郎＠A大学, Jane Roe of Sample University. */
  private static final LinearPattern INSTITUTION_BEHIND =
      LinearPattern.compile(
          "(?<name>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・]{2,10}|[\\p{L}\\p{M}.'’ -]{3,40}?)(?:(?:氏|さん|先生)? ?[@:] ?| - | +(?:from|of|at) +| (?=[^ ]*\\p{IsHan}))(?<from>[^@:()]*(?:大学|大学院|研究所|研究センター|機構|Univ|Inst|RIKEN|Lab)[^@:()]*)");

  private static final LinearPattern LATIN = LinearPattern.compile("[\\p{L}\\p{M}.'’‘\\- ]+");
  private static final LinearPattern SEPARATORS = LinearPattern.compile("(?<![,、:;])[,、:;]++$");
  private static final LinearPattern SEPARATOR = LinearPattern.compile("[,、;]$");

  /** Words for unnamed people. */
  private static final LinearPattern ANYBODY =
      LinearPattern.compile(
          "皆様|皆さ[まん]|(?:関係者|会員)?各位|希望者.*|参加者.*|複数.{0,6}|下記.*|以下.*|各.{0,6}|講演者一覧.*");

  private PrintedPeople() {}

  static boolean isPerson(String line) {
    String folded = SEPARATOR.replaceAll(Script.withRoundBrackets(line).strip(), "");
    int open = folded.indexOf('(');
    String name = (open < 0 ? folded : folded.substring(0, open)).strip();
    boolean titled = TITLED.occursIn(name);
    boolean bracketed = open > 0 && closing(folded, open) == folded.length() - 1;
    return !name.isEmpty()
        && !isAnybody(name)
        && !Label.isWord(name)
        && name.length() <= 30
        && name.indexOf('。') < 0
        && name.indexOf(':') < 0
        && (titled && (open < 0 || bracketed) || bracketed && looksLikeName(name));
  }

  static boolean isAnybody(String line) {
    return ANYBODY.matcher(Script.folded(line).strip()).matches();
  }

  private static boolean looksLikeName(String name) {
    int comma = name.indexOf(',');
    boolean latin =
        comma < 0
            ? LATIN.matches(name) && name.contains(" ")
            : PrintedName.isFamilyFirst(
                name.substring(0, comma).strip(), name.substring(comma + 1).strip());
    return Script.hasJapanese(name) ? name.length() <= 10 : latin;
  }

  /** The bracket that closes another one; -1 if none does. */
  private static int closing(String folded, int open) {
    int depth = 0;
    for (int i = open; i < folded.length(); i++) {
      depth += folded.charAt(i) == '(' ? 1 : folded.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  static List<TalkContent.SpeakerAt> of(String line, Role role) {
    return of(line, role, lost -> {});
  }

  /**
   * @param lost receives parts of the line that are no people
   */
  public static List<TalkContent.SpeakerAt> of(String line, Role role, Consumer<String> lost) {
    List<TalkContent.SpeakerAt> people = new ArrayList<>();
    if (line.length() > LONGEST_LINE) {
      lost.accept(Script.shortened(line));
      return people;
    }
    for (String one : PeopleLine.split(line, Script.withRoundBrackets(line))) {
      String rest = person(one, role, people);
      while (isPerson(rest)) {
        rest = person(rest, role, people);
      }
      if (!HONORIFIC.matches(rest)) {
        lost.accept(Script.shortened(one));
      }
    }
    PrintedAffiliation.share(people);
    return people;
  }

  /**
   * Reads the first person of a text.
   *
   * @return the text behind the affiliation
   */
  private static String person(String text, Role role, List<TalkContent.SpeakerAt> people) {
    String one = NameAside.removed(ORNAMENTS.replaceAll(text.strip(), ""));
    String folded = Script.withRoundBrackets(one);
    int open = folded.indexOf('(');
    if (open < 0 && !people.isEmpty() && PrintedAffiliation.names(folded)) {
      people.add(withMore(people.remove(people.size() - 1), role, one.strip()));
      return "";
    }
    String printed = (open < 0 ? one : one.substring(0, open)).strip();
    List<String> affiliations = new ArrayList<>();
    String rest = open < 0 ? "" : behindBrackets(one.substring(open), affiliations);
    affiliations.removeIf(PrintedAffiliation::isNone);
    Matcher before = INSTITUTION_BEFORE.matcher(Script.folded(printed));
    Matcher behind = INSTITUTION_BEHIND.matcher(Script.folded(printed));
    if (open < 0
        && behind.matches()
        && !PrintedAffiliation.names(behind.group("name"))
        && !HONORIFIC_AT_END.occursIn(printed)) {
      affiliations.add(printed.substring(behind.start("from")).strip());
      printed = printed.substring(0, behind.end("name"));
    } else if (open < 0 && before.matches()) {
      affiliations.add(printed.substring(0, before.end("from")).strip());
      printed = printed.substring(before.start("name"));
    }
    String name = printed.length() > LONGEST_PRINTED ? printed : name(printed);
    if (name.length() > LONGEST_NAME) {
      return text;
    }
    if (!name.isEmpty() && !Placeholder.is(name)) {
      people.add(at(name, role, String.join(", ", affiliations)));
    }
    return rest;
  }

  /** Takes the texts in brackets at the beginning of a text, and returns the rest. */
  private static String behindBrackets(String text, List<String> inside) {
    String rest = text;
    while (Script.withRoundBrackets(rest).startsWith("(")) {
      int close = closing(Script.withRoundBrackets(rest), 0);
      int end = close < 0 ? rest.length() : close;
      inside.add(rest.substring(1, end).strip());
      rest = BESIDE.replaceAll(rest.substring(Math.min(end + 1, rest.length())).strip(), "");
    }
    return rest;
  }

  private static TalkContent.SpeakerAt withMore(
      TalkContent.SpeakerAt last, Role role, String more) {
    String known = last.affiliation() == null ? "" : last.affiliation().first() + ", ";
    // One that is too long is refused later; it need not grow further.
    return at(last.name(), role, known.length() > LONGEST_AFFILIATION ? known : known + more);
  }

  static TalkContent.SpeakerAt at(String name, Role role, String affiliation) {
    return new TalkContent.SpeakerAt(
        name, null, role == Role.SPEAKER ? null : role, Script.localized(affiliation));
  }

  /** A name without titles and without separators behind it. */
  static String name(String printed) {
    return PrintedName.plain(SEPARATORS.replaceAll(printed.strip(), ""));
  }
}
