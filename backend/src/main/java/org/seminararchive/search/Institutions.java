package org.seminararchive.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Extracts normalized names of institutions from a printed affiliation: 東大理 and 東京大学大学院 工学系研究科 both
 * give 東京大学. For search and counts only; affiliations are displayed as printed.
 */
final class Institutions {
  private static final Map<String, String> SHORT_FORMS = new LinkedHashMap<>();

  static {
    SHORT_FORMS.put("東工大", "東京工業大学");
    SHORT_FORMS.put("東北大", "東北大学");
    SHORT_FORMS.put("東大", "東京大学");
    SHORT_FORMS.put("京大", "京都大学");
    SHORT_FORMS.put("阪大", "大阪大学");
    SHORT_FORMS.put("名大", "名古屋大学");
    SHORT_FORMS.put("九大", "九州大学");
    SHORT_FORMS.put("北大", "北海道大学");
    SHORT_FORMS.put("慶応", "慶應義塾大学");
    SHORT_FORMS.put("慶應", "慶應義塾大学");
    SHORT_FORMS.put("理研", "理化学研究所");
    SHORT_FORMS.put("理化学研究所", "理化学研究所");
    SHORT_FORMS.put("RIKEN", "理化学研究所");
    SHORT_FORMS.put("産総研", "産業技術総合研究所");
    SHORT_FORMS.put("原子力機構", "日本原子力研究開発機構");
    SHORT_FORMS.put("JAEA", "日本原子力研究開発機構");
    SHORT_FORMS.put("KEK", "高エネルギー加速器研究機構");
    SHORT_FORMS.put("統数研", "統計数理研究所");
  }

  private static final LinearPattern BETWEEN = LinearPattern.compile("[、,;/]");
  private static final LinearPattern LEGAL_FORM =
      LinearPattern.compile("^(?:国立研究開発法人|国立大学法人|学校法人|大学共同利用機関法人)");

  /**
   * A name starts after a separator, which also avoids repeated failing matches at each later
   * character.
   */
  private static final String START = "(?<![^\\s・(])";

  private static final LinearPattern UNIVERSITY = LinearPattern.compile(START + "([^\\s・(]+?大学)");
  private static final LinearPattern UNIVERSITY_IN_SHORT =
      LinearPattern.compile(START + "([^\\s・(]{2,}?大)(?=\\P{IsHan}|$|[理工基農医文院])");
  private static final LinearPattern INSTITUTE =
      LinearPattern.compile(START + "([^\\s・(]+?(?:研究所|機構|天文台))");
  private static final LinearPattern IN_ENGLISH =
      LinearPattern.compile(
          "(?<![\\w.'-])((?:[A-Z][\\w.'-]{0,40}"
              + " ){0,8}(?:University|Institute|Academy|Laboratory|Univ\\.)(?: (?:of|for)(?:"
              + " [A-Z][\\w.'-]{0,40}){1,8})?)");
  private static final int LONGEST = 40;

  private Institutions() {}

  static Set<String> of(String affiliation) {
    var names = new LinkedHashSet<String>();
    String normal = UnicodeForm.nfkc(affiliation);
    for (String piece : BETWEEN.split(normal)) {
      named(LEGAL_FORM.replaceAll(piece.strip(), "")).ifPresent(names::add);
    }
    // A company or a group: the printed text is its name.
    if (names.isEmpty() && normal.length() <= LONGEST) {
      names.add(normal.strip());
    }
    return names;
  }

  private static Optional<String> named(String piece) {
    for (Map.Entry<String, String> form : SHORT_FORMS.entrySet()) {
      if (piece.startsWith(form.getKey())) {
        return Optional.of(form.getValue());
      }
    }
    for (LinearPattern pattern : List.of(UNIVERSITY, UNIVERSITY_IN_SHORT, INSTITUTE, IN_ENGLISH)) {
      Matcher found = pattern.matcher(piece);
      if (found.find()) {
        String name = found.group(1);
        return Optional.of(pattern == UNIVERSITY_IN_SHORT ? name + "学" : name);
      }
    }
    return Optional.empty();
  }
}
