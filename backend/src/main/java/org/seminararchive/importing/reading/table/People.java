package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.talk.Role;

/**
 * Who speaks, separated by semicolons or 、. Affiliations stand beside the names in a column of
 * their own, as many as there are names, or behind each name in brackets.
 */
final class People {
  private static final Pattern SEMICOLONS = Pattern.compile("\\s*[;；]\\s*|\\s*\\n\\s*");
  private static final Pattern COMMAS = Pattern.compile("\\s*、\\s*(?![^（(]*[）)])");
  private static final Pattern BRACKETED = Pattern.compile("(?s)(.+?)[\\s　]*[（(](.+)[）)]");
  private static final Pattern TITLED = Pattern.compile("(.{2,}?)[\\s　]*(?:氏|さん|先生)");
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

  private People() {}

  static List<ProgrammeTalk.SpeakerAt> of(Cells cells) {
    String text = cells.text(Column.SPEAKERS).orElse("");
    if (text.isEmpty()) {
      return List.of();
    }
    boolean semicolons = SEMICOLONS.matcher(text).find();
    Pattern between = semicolons ? SEMICOLONS : COMMAS;
    List<String> names = split(between, text);
    names.removeIf(String::isEmpty);
    List<String> affiliations = beside(cells, Column.AFFILIATIONS, names.size(), between);
    List<String> roles = beside(cells, Column.ROLES, names.size(), SEMICOLONS);
    if (names.size() > MOST) {
      cells.refuse(Column.SPEAKERS, "too-many", MOST);
    }
    List<ProgrammeTalk.SpeakerAt> speakers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      speakers.add(speaker(cells, names.get(i), affiliations.get(i), role(cells, roles.get(i))));
    }
    return speakers;
  }

  private static ProgrammeTalk.SpeakerAt speaker(
      Cells cells, String printed, String affiliation, Role role) {
    Matcher bracketed = BRACKETED.matcher(printed);
    boolean inside = affiliation.isEmpty() && bracketed.matches();
    String name = plain(inside ? bracketed.group(1) : printed);
    String where = inside ? bracketed.group(2).strip() : affiliation;
    if (name.length() > LONGEST_NAME) {
      cells.refuse(Column.SPEAKERS, "cell-too-long", LONGEST_NAME);
    }
    if (where.length() > LONGEST_AFFILIATION) {
      cells.refuse(
          inside ? Column.SPEAKERS : Column.AFFILIATIONS, "cell-too-long", LONGEST_AFFILIATION);
    }
    return new ProgrammeTalk.SpeakerAt(
        name, null, role, where.isEmpty() ? null : Cells.localized(where));
  }

  private static String plain(String name) {
    String single = name.replaceAll("[\\s\\p{Z}]+", " ").strip();
    Matcher titled = TITLED.matcher(single);
    return titled.matches() ? titled.group(1) : single;
  }

  /** What stands at each name's place in another column. */
  private static List<String> beside(Cells cells, Column column, int count, Pattern between) {
    String text = cells.text(column).orElse("");
    List<String> parts =
        text.isEmpty() ? new ArrayList<>() : count == 1 ? List.of(text) : split(between, text);
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
    String plain = word.toLowerCase(Locale.ROOT);
    Role role =
        Arrays.stream(Role.values())
            .filter(r -> r.name().equals(plain))
            .findFirst()
            .orElse(ROLES.get(plain));
    if (role == null && !word.isEmpty()) {
      cells.refuse(Column.ROLES, "unknown-word", Arrays.toString(Role.values()));
    }
    return role == Role.speaker ? null : role;
  }

  private static List<String> split(Pattern between, String text) {
    return new ArrayList<>(Arrays.asList(between.split(text, -1)));
  }
}
