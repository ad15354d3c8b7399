package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/** A list of speakers: below headings in alphabetical order, or by number of talks. */
@TemplateData
public final class PagePeople {
  private static final LinearPattern SPACES = LinearPattern.compile("\\s+");

  static final String BY_TALKS = "-talkCount";

  /** Minimum number of speakers below an English heading, as in the script. */
  private static final int ENOUGH = 6;

  private final List<Map<String, Object>> all;
  private final PageWords words;

  /** Speakers below a heading. */
  @TemplateData
  public record Group(String first, String last, List<Map<String, Object>> speakers) {
    /** {@code A}, or {@code A–D} for several letters. */
    public String heading() {
      return first.equals(last) ? first : first + "–" + last;
    }

    boolean isSmall() {
      return speakers.size() < ENOUGH;
    }

    Group joined(Group other) {
      List<Map<String, Object>> both = new ArrayList<>(speakers);
      both.addAll(other.speakers);
      return new Group(first, other.last, both);
    }
  }

  /**
   * @param all in alphabetical order
   */
  PagePeople(List<Map<String, Object>> all, PageWords words) {
    this.all = all;
    this.words = words;
  }

  List<Map<String, Object>> all() {
    return all;
  }

  /**
   * Speakers found by the API, then those whose affiliation contains the words, like the script.
   */
  static List<Map<String, Object>> found(
      List<Map<String, Object>> named, List<Map<String, Object>> everyone, String q) {
    Map<Object, Map<String, Object>> found = new LinkedHashMap<>();
    named.forEach(each -> found.put(each.get("id"), each));
    everyone.stream()
        .filter(each -> each.get("affiliation") != null)
        .filter(each -> contains(JsonMembers.object(each, "affiliation"), comparable(q)))
        .forEach(each -> found.putIfAbsent(each.get("id"), each));
    return List.copyOf(found.values());
  }

  private static boolean contains(Map<String, Object> texts, String wanted) {
    return texts.values().stream().anyMatch(text -> comparable((String) text).contains(wanted));
  }

  private static String comparable(String text) {
    return SPACES.replaceAll(UnicodeForm.nfkc(text).toLowerCase(Locale.ROOT), "");
  }

  List<Map<String, Object>> byTalks() {
    return all.stream()
        .sorted(
            Comparator.comparing(
                (Map<String, Object> each) -> (Integer) each.get("talkCount"),
                Comparator.reverseOrder()))
        .toList();
  }

  List<Group> groups() {
    Map<String, Group> found = new LinkedHashMap<>();
    for (Map<String, Object> speaker : all) {
      String heading = heading(speaker);
      found
          .computeIfAbsent(heading, h -> new Group(h, h, new ArrayList<>()))
          .speakers()
          .add(speaker);
    }
    List<Group> groups = new ArrayList<>(found.values());
    return words.lang().equals("en") ? joined(groups) : groups;
  }

  private List<Group> joined(List<Group> letters) {
    Group others = letters.isEmpty() ? null : letters.get(letters.size() - 1);
    boolean hasOthers = others != null && others.first().equals(words.text("otherNames"));
    List<Group> groups = new ArrayList<>();
    for (Group letter : hasOthers ? letters.subList(0, letters.size() - 1) : letters) {
      int last = groups.size() - 1;
      if (last >= 0 && groups.get(last).isSmall()) {
        groups.set(last, groups.get(last).joined(letter));
      } else {
        groups.add(letter);
      }
    }
    int last = groups.size() - 1;
    if (last > 0 && groups.get(last).isSmall()) {
      groups.set(last - 1, groups.get(last - 1).joined(groups.remove(last)));
    }
    if (hasOthers) {
      groups.add(others);
    }
    return groups;
  }

  /** In Japanese, all Latin names are one group. */
  private String heading(Map<String, Object> speaker) {
    Map<String, Object> headings = JsonMembers.object(speaker, "heading");
    String found = headings == null ? "#" : (String) headings.getOrDefault(words.lang(), "#");
    if (found.equals("#")) {
      return words.text("otherNames");
    }
    boolean isLatin = found.charAt(0) >= 'A' && found.charAt(0) <= 'Z';
    return words.lang().equals("ja") && isLatin ? "A–Z" : found;
  }
}
