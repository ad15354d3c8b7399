package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.speaker.PrintedName;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;

/**
 * The people of a line: {@code 池 祐一　氏(九州大学…)}, several of them, affiliations with commas and with
 * brackets of both widths in them.
 */
final class PrintedPeople {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 5000;

  /** A name with all its titles and readings. */
  private static final int LONGEST_PRINTED = 200;

  private static final int LONGEST_AFFILIATION = 1000;

  /** Titles that identify a line as a person. */
  private static final LinearPattern TITLED = LinearPattern.compile("(?:氏|さん|先生|様|博士|教授|助教)$");

  private static final LinearPattern INSTITUTION =
      LinearPattern.compile(
          "大学|大$|研究|理研|機構|センター|会社|高専|学院|学部|研$|Univ|Inst|Lab|Colleg|Cent(?:er|re)|RIKEN|Inc|Ltd|Corp|School|Depart");

  private static final LinearPattern READING =
      LinearPattern.compile("^[^()]{1,40}(?<bracket> ?\\([^()]{1,40}\\)) ?(?:氏|さん|先生|様)");
  private static final LinearPattern INSTITUTION_BEFORE =
      LinearPattern.compile(
          "(?<from>\\S{0,60}(?:大学|大学院|研究所|研究センター|機構|大|株式会社\\S{1,60}))"
              + " ++(?<name>\\S.{0,20}(?:氏|さん|先生))");

  private static final LinearPattern LATIN = LinearPattern.compile("[\\p{L}\\p{M}.'’‘\\- ]+");
  private static final LinearPattern SEPARATORS = LinearPattern.compile("(?<![,、:;])[,、:;]++$");
  private static final LinearPattern SEPARATOR = LinearPattern.compile("[,、;]$");

  /** Words for unnamed people. */
  private static final LinearPattern ANYBODY =
      LinearPattern.compile("希望者.*|参加者.*|複数.{0,6}|下記.*|以下.*|各.{0,6}|講演者一覧.*");

  private PrintedPeople() {}

  static boolean isPerson(String line) {
    String folded = SEPARATOR.replaceAll(brackets(line).strip(), "");
    int open = folded.indexOf('(');
    String name = (open < 0 ? folded : folded.substring(0, open)).strip();
    boolean titled = TITLED.occursIn(name);
    boolean bracketed = open > 0 && closing(folded, open) == folded.length() - 1;
    return !name.isEmpty()
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
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    List<TalkContent.SpeakerAt> people = new ArrayList<>();
    for (String one : PeopleLine.split(line, brackets(line))) {
      String folded = brackets(one);
      int open = affiliationFrom(folded);
      boolean more = open < 0 && !people.isEmpty() && INSTITUTION.occursIn(folded);
      person(one, folded, open, role)
          .map(p -> more ? withMore(people.remove(people.size() - 1), role, one.strip()) : p)
          .ifPresent(people::add);
    }
    return people;
  }

  private static Optional<TalkContent.SpeakerAt> person(
      String one, String folded, int open, Role role) {
    String printed = (open < 0 ? one : one.substring(0, open)).strip();
    if (printed.length() > LONGEST_PRINTED) {
      return Optional.empty();
    }
    String affiliation = open < 0 ? "" : inside(one, folded, open);
    Matcher before = INSTITUTION_BEFORE.matcher(Script.folded(printed));
    if (open < 0 && before.matches()) {
      affiliation = printed.substring(0, before.end("from")).strip();
      printed = printed.substring(before.start("name"));
    }
    String name = name(withoutReading(printed));
    return name.isEmpty() || Placeholder.is(name) || name.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.of(at(name, role, affiliation));
  }

  private static TalkContent.SpeakerAt withMore(
      TalkContent.SpeakerAt last, Role role, String more) {
    String known = last.affiliation() == null ? "" : last.affiliation().first() + ", ";
    // One that is too long is refused later; it need not grow further.
    return at(last.name(), role, known.length() > LONGEST_AFFILIATION ? known : known + more);
  }

  private static String brackets(String text) {
    return Script.folded(text).replace('[', '(').replace(']', ')');
  }

  /** Where the affiliation begins; a bracket before 氏 is a reading of the name. */
  private static int affiliationFrom(String folded) {
    int open = folded.indexOf('(');
    Matcher read = READING.matcher(folded);
    return read.find() ? folded.indexOf('(', read.end()) : open;
  }

  private static String withoutReading(String printed) {
    Matcher read = READING.matcher(brackets(printed));
    return read.find() ? printed.substring(0, read.start("bracket")) : printed;
  }

  static TalkContent.SpeakerAt at(String name, Role role, String affiliation) {
    return new TalkContent.SpeakerAt(
        name, null, role == Role.speaker ? null : role, Script.localized(affiliation));
  }

  private static String inside(String one, String folded, int open) {
    int end = closing(folded, open);
    return one.substring(open + 1, end < 0 ? one.length() : end).strip();
  }

  /** A name without titles and without separators behind it. */
  static String name(String printed) {
    return PrintedName.plain(SEPARATORS.replaceAll(printed.strip(), ""));
  }
}
