package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** Outside of brackets. */
  private static final LinearPattern COMMAS = LinearPattern.compile("、(?![^()（）]{0,300}+[)）])");

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
        Stream.of(SEMICOLONS.split(text))
            .filter(one -> !one.isEmpty())
            .flatMap(one -> people(one).stream())
            .toList();
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
            ? List.of()
            : count == 1
                ? List.of(text)
                : List.of((semicolons ? SEMICOLONS : COMMAS).split(text, -1));
    if (!parts.isEmpty() && parts.size() != count) {
      cells.refuse(column, "not-as-many", parts.size(), count);
    }
    return IntStream.range(0, count)
        .mapToObj(i -> i < parts.size() ? parts.get(i).strip() : "")
        .toList();
  }

  private static Role role(Cells cells, String word) {
    Role role = cells.word(TableColumn.ROLES, word, Role.class);
    return role == Role.SPEAKER ? null : role;
  }
}
