package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.speaker.PrintedName;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;

/**
 * Reads speakers, separated by semicolons or 、. Affiliations are in a column of their own, one for
 * each name, or behind the names in brackets.
 */
final class SpeakerCells {
  private static final LinearPattern SEMICOLONS =
      LinearPattern.compile("(?:(?<!\\s)\\s++)?+[;；]\\s*+|" + Cells.LINE_END);
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_AFFILIATION = 300;

  private static final Map<String, Role> ROLES =
      Map.of(
          "講演者", Role.speaker,
          "発表者", Role.speaker,
          "パネリスト", Role.panelist,
          "話題提供者", Role.contributor,
          "話題提供", Role.contributor,
          "情報提供者", Role.contributor,
          "情報提供", Role.contributor,
          "座長", Role.chair,
          "司会", Role.chair);

  private SpeakerCells() {}

  static List<TalkContent.SpeakerAt> of(Cells cells) {
    String text = cells.text(TableColumn.SPEAKERS).orElse("");
    if (text.isEmpty()) {
      return List.of();
    }
    boolean semicolons = SEMICOLONS.occursIn(text);
    List<String> names = split(semicolons, text);
    names.removeIf(String::isEmpty);
    List<String> affiliations = beside(cells, TableColumn.AFFILIATIONS, names.size(), semicolons);
    List<String> roles = beside(cells, TableColumn.ROLES, names.size(), true);
    if (names.size() > MOST) {
      cells.refuse(TableColumn.SPEAKERS, "too-many", MOST);
    }
    List<TalkContent.SpeakerAt> speakers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      speakers.add(speaker(cells, names.get(i), affiliations.get(i), role(cells, roles.get(i))));
    }
    return speakers;
  }

  private static TalkContent.SpeakerAt speaker(
      Cells cells, String printed, String affiliation, Role role) {
    int open = affiliation.isEmpty() ? bracket(printed) : -1;
    boolean inside = open > 0;
    String name = PrintedName.plain(inside ? printed.substring(0, open) : printed);
    String where = inside ? printed.substring(open + 1, printed.length() - 1).strip() : affiliation;
    if (name.length() > LONGEST_NAME) {
      cells.refuse(TableColumn.SPEAKERS, "cell-too-long", LONGEST_NAME);
    }
    if (where.length() > LONGEST_AFFILIATION) {
      cells.refuse(
          inside ? TableColumn.SPEAKERS : TableColumn.AFFILIATIONS,
          "cell-too-long",
          LONGEST_AFFILIATION);
    }
    return new TalkContent.SpeakerAt(name, null, role, Script.localized(where));
  }

  /** The parts of another column, one for each name. */
  private static List<String> beside(
      Cells cells, TableColumn column, int count, boolean semicolons) {
    String text = cells.text(column).orElse("");
    List<String> parts =
        text.isEmpty() ? new ArrayList<>() : count == 1 ? List.of(text) : split(semicolons, text);
    if (!parts.isEmpty() && parts.size() != count) {
      cells.refuse(column, "not-as-many", parts.size(), count);
    }
    List<String> padded = new ArrayList<>(parts.subList(0, Math.min(parts.size(), count)));
    while (padded.size() < count) {
      padded.add("");
    }
    return padded;
  }

  private static Role role(Cells cells, String word) {
    Role role = cells.word(TableColumn.ROLES, word, Role.class, ROLES);
    return role == Role.speaker ? null : role;
  }

  /** Index of the bracket of the affiliation at the end; -1 if there is none. */
  private static int bracket(String printed) {
    int last = printed.length() - 1;
    if (last < 3 || !isClosing(printed.charAt(last))) {
      return -1;
    }
    for (int at = 1; at < last - 1; at++) {
      if (isOpening(printed.charAt(at)) && !printed.substring(0, at).isBlank()) {
        return at;
      }
    }
    return -1;
  }

  private static List<String> split(boolean semicolons, String text) {
    return semicolons ? new ArrayList<>(Arrays.asList(SEMICOLONS.split(text, -1))) : atCommas(text);
  }

  /** Splits at 、 outside of brackets. */
  private static List<String> atCommas(String text) {
    List<String> parts = new ArrayList<>();
    boolean inBrackets = false;
    int end = text.length();
    for (int at = text.length() - 1; at >= 0; at--) {
      char c = text.charAt(at);
      if (isClosing(c) || isOpening(c)) {
        inBrackets = isClosing(c);
      } else if (c == '、' && !inBrackets) {
        parts.add(text.substring(at + 1, end).strip());
        end = at;
      }
    }
    parts.add(text.substring(0, end).strip());
    Collections.reverse(parts);
    return parts;
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '（';
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }
}
