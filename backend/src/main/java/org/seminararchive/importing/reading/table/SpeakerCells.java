package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.seminararchive.importing.reading.PrintedPeople;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.speaker.PrintedName;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/**
 * Reads speakers, separated by semicolons, or as on a page. Affiliations are in a column of their
 * own, one for each name, or behind the names in brackets.
 */
final class SpeakerCells {
  private static final LinearPattern SEMICOLONS =
      LinearPattern.compile("(?:(?<!\\s)\\s++)?+[;；]\\s*+|" + Cells.LINE_END);
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_AFFILIATION = 300;

  private SpeakerCells() {}

  static List<TalkContent.SpeakerAt> of(Cells cells) {
    String text = cells.text(TableColumn.SPEAKERS).orElse("");
    if (text.isEmpty()) {
      return List.of();
    }
    boolean semicolons = SEMICOLONS.occursIn(text);
    List<TalkContent.SpeakerAt> people =
        (semicolons ? atSemicolons(text) : List.of(text))
            .stream().filter(one -> !one.isEmpty()).flatMap(one -> people(one).stream()).toList();
    if (people.size() > MOST) {
      cells.refuse(TableColumn.SPEAKERS, "too-many", MOST);
    }
    List<String> affiliations = beside(cells, TableColumn.AFFILIATIONS, people.size(), semicolons);
    List<String> roles = beside(cells, TableColumn.ROLES, people.size(), true);
    List<TalkContent.SpeakerAt> speakers = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      speakers.add(speaker(cells, people.get(i), affiliations.get(i), role(cells, roles.get(i))));
    }
    return speakers;
  }

  /** The people of a text; one whose name is the whole text if it has other parts. */
  private static List<TalkContent.SpeakerAt> people(String text) {
    List<String> lost = new ArrayList<>();
    List<TalkContent.SpeakerAt> people = PrintedPeople.of(text, Role.SPEAKER, lost::add);
    return lost.isEmpty() && !people.isEmpty()
        ? people
        : List.of(new TalkContent.SpeakerAt(PrintedName.plain(text), null, null, null));
  }

  private static TalkContent.SpeakerAt speaker(
      Cells cells, TalkContent.SpeakerAt person, String affiliation, Role role) {
    LocalizedText place =
        affiliation.isEmpty() ? person.affiliation() : Script.localized(affiliation);
    if (person.name().length() > LONGEST_NAME) {
      cells.refuse(TableColumn.SPEAKERS, "cell-too-long", LONGEST_NAME);
    }
    if (place != null && place.first().length() > LONGEST_AFFILIATION) {
      cells.refuse(
          affiliation.isEmpty() ? TableColumn.SPEAKERS : TableColumn.AFFILIATIONS,
          "cell-too-long",
          LONGEST_AFFILIATION);
    }
    return new TalkContent.SpeakerAt(person.name(), null, role, place);
  }

  /** The parts of another column, one for each name. */
  private static List<String> beside(
      Cells cells, TableColumn column, int count, boolean semicolons) {
    String text = cells.text(column).orElse("");
    List<String> parts =
        text.isEmpty()
            ? new ArrayList<>()
            : count == 1 ? List.of(text) : semicolons ? atSemicolons(text) : atCommas(text);
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
    Role role = cells.word(TableColumn.ROLES, word, Role.class);
    return role == Role.SPEAKER ? null : role;
  }

  private static List<String> atSemicolons(String text) {
    return new ArrayList<>(Arrays.asList(SEMICOLONS.split(text, -1)));
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
