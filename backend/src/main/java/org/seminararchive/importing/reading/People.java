package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.talk.Role;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/**
 * The people of a line: {@code 池 祐一　氏(九州大学…)}, several of them, affiliations with commas and with
 * brackets of both widths in them.
 */
final class People {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 5000;

  /** A name with all its titles and readings. */
  private static final int LONGEST_PRINTED = 200;

  private static final int LONGEST_AFFILIATION = 1000;
  private static final LinearPattern TITLE =
      LinearPattern.compile(" ?(?:両氏|氏|さん|先生|様|博士|教授|准教授|助教)$");
  private static final LinearPattern TITLE_BEFORE =
      LinearPattern.compile("^(?:Dr|Prof|Mr|Ms|Mrs)\\.? (?=\\S)");
  private static final LinearPattern INSTITUTION =
      LinearPattern.compile(
          "大学|大$|研究|理研|機構|センター|会社|高専|学院|学部|研$|Univ|Inst|Lab|Colleg|Cent(?:er|re)|RIKEN|Inc|Ltd|Corp|School|Depart");

  private static final LinearPattern KANJI_BEFORE =
      LinearPattern.compile("(?:^|[^\\p{IsHan}])\\p{IsHan}{3,6}$");
  private static final LinearPattern KANJI_BEHIND =
      LinearPattern.compile("^\\p{IsHan}{3,6}(?:[^\\p{IsHan}]|$)");
  private static final LinearPattern READING =
      LinearPattern.compile("^[^()]{1,40}(?<bracket> ?\\([^()]{1,40}\\)) ?(?:氏|さん|先生|様)");
  private static final LinearPattern INSTITUTION_BEFORE =
      LinearPattern.compile(
          "(?<from>\\S{0,60}(?:大学|大学院|研究所|研究センター|機構|大|株式会社\\S{1,60}))"
              + " ++(?<name>\\S.{0,20}(?:氏|さん|先生))");

  private static final LinearPattern LATIN = LinearPattern.compile("[\\p{L}.'\\- ]+");
  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\p{Z}]+");
  private static final LinearPattern SEPARATORS = LinearPattern.compile("(?<![,、:;])[,、:;]++$");
  private static final LinearPattern SEPARATOR = LinearPattern.compile("[,、;]$");

  /** Nobody in particular. */
  private static final LinearPattern ANYBODY =
      LinearPattern.compile("希望者.*|参加者.*|複数.{0,6}|下記.*|以下.*|各.{0,6}|講演者一覧.*");

  private People() {}

  /** Whether a line without a label goes on with another person. */
  static boolean isPerson(String line) {
    String folded = SEPARATOR.replaceAll(brackets(line).strip(), "");
    int open = folded.indexOf('(');
    String name = (open < 0 ? folded : folded.substring(0, open)).strip();
    boolean titled = TITLE.matcher(name).find();
    boolean bracketed = open > 0 && folded.endsWith(")") && depthEndsThere(folded, open);
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
    boolean latin = LATIN.matches(name) && name.contains(" ");
    return Script.hasJapanese(name) ? name.length() <= 10 : latin;
  }

  private static boolean depthEndsThere(String folded, int open) {
    int depth = 0;
    for (int i = open; i < folded.length(); i++) {
      depth += folded.charAt(i) == '(' ? 1 : folded.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i == folded.length() - 1;
      }
    }
    return false;
  }

  /** Everybody in a line, in its order. Empty if nobody is known yet. */
  static List<ProgrammeTalk.SpeakerAt> of(String line, Role role) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    List<ProgrammeTalk.SpeakerAt> people = new ArrayList<>();
    for (String one : split(line)) {
      String folded = brackets(one);
      int open = affiliationFrom(folded);
      String printed = (open < 0 ? one : one.substring(0, open)).strip();
      if (printed.length() > LONGEST_PRINTED) {
        continue;
      }
      Matcher before = INSTITUTION_BEFORE.matcher(Script.folded(printed));
      boolean from = open < 0 && before.matches();
      String name = name(withoutReading(from ? printed.substring(before.start("name")) : printed));
      String affiliation =
          from
              ? printed.substring(0, before.end("from")).strip()
              : open < 0 ? "" : inside(one, folded, open);
      if (name.isEmpty() || Placeholder.is(name) || name.length() > LONGEST_NAME) {
        continue;
      }
      boolean more = open < 0 && !people.isEmpty() && INSTITUTION.matcher(folded).find();
      if (more) {
        ProgrammeTalk.SpeakerAt last = people.remove(people.size() - 1);
        String known = last.affiliation() == null ? "" : text(last.affiliation()) + ", ";
        // An endless one is refused later; it need not grow further.
        String whole = known.length() > LONGEST_AFFILIATION ? known : known + one.strip();
        people.add(at(last.name(), role, whole));
        continue;
      }
      people.add(at(name, role, affiliation));
    }
    return people;
  }

  private static String text(LocalizedText text) {
    return text.byLanguage().values().iterator().next();
  }

  /** Square brackets as round ones. */
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

  static ProgrammeTalk.SpeakerAt at(String name, Role role, String affiliation) {
    return new ProgrammeTalk.SpeakerAt(
        name,
        null,
        role == Role.speaker ? null : role,
        affiliation.isEmpty() ? null : LocalizedText.of(Script.language(affiliation), affiliation));
  }

  private static String inside(String one, String folded, int open) {
    int depth = 0;
    for (int i = open; i < folded.length(); i++) {
      depth += folded.charAt(i) == '(' ? 1 : folded.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return one.substring(open + 1, i).strip();
      }
    }
    return one.substring(open + 1).strip();
  }

  /** A name as it is kept: without titles; a Japanese one without spaces. */
  static String name(String printed) {
    String name = SEPARATORS.replaceAll(SPACES.replaceAll(printed.strip(), " "), "").strip();
    String before = "";
    while (!name.equals(before)) {
      before = name;
      Matcher title = TITLE.matcher(name);
      // A name of two characters may end in one of these itself.
      if (title.find() && title.start() >= 2) {
        name = name.substring(0, title.start()).strip();
      }
    }
    name = TITLE_BEFORE.matcher(name).replaceFirst("");
    return Script.hasJapanese(name) ? name.replace(" ", "") : name;
  }

  /** At commas and the like that stand in no brackets. */
  private static List<String> split(String line) {
    String folded = brackets(line);
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
      if (depth == 0
          && (c == '、'
              || c == ','
              || c == ';'
              || c == '&'
              || c == '/'
              || c == '・' && (betweenPeople(folded, i) || betweenKanji(folded, i)))) {
        parts.add(line.substring(from, i));
        from = i + 1;
      } else if (depth == 0
          && (folded.startsWith("と", i)
              || folded.startsWith(" and ", i)
              || folded.startsWith("および", i))
          && betweenPeople(folded, i)) {
        parts.add(line.substring(from, i));
        from = i + (c == 'と' ? 1 : c == ' ' ? 5 : 3);
      }
    }
    parts.add(line.substring(from));
    return parts;
  }

  /** 山田太郎・鈴木花子; but ジョン・スミス is one person. */
  private static boolean betweenKanji(String folded, int at) {
    return KANJI_BEFORE.matcher(folded.substring(Math.max(0, at - 8), at)).find()
        && KANJI_BEHIND.matcher(folded.substring(at + 1, Math.min(folded.length(), at + 9))).find();
  }

  private static boolean betweenPeople(String folded, int at) {
    if (folded.startsWith(" and ", at)) {
      return true;
    }
    int end = at;
    while (end > 0 && folded.charAt(end - 1) == ' ') {
      end--;
    }
    String before = folded.substring(Math.max(0, end - 2), end);
    return before.endsWith("氏")
        || before.endsWith(")")
        || before.equals("さん")
        || before.equals("先生");
  }
}
