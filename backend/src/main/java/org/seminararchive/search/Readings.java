package org.seminararchive.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.Kana;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.Romanization;
import org.seminararchive.text.UnicodeForm;
import org.seminararchive.text.WordReadings;

/**
 * Possible readings of a Japanese name in kana and Latin letters: はしもと, Hashimoto and Koji all find
 * 橋本幸士. A name has several possible readings and only its bearer knows the right one, so they are
 * used for search and never displayed.
 */
final class Readings {
  private static final LinearPattern WORDS = LinearPattern.compile("[^\\p{L}\\p{M}']+");
  private static final Map<String, String> TWO_LETTERS =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");
  private static final int MOST = 120;
  private static final int LONGEST = 3;
  private static final String CLEAR = "かきくけこさしすせそたちつてとはひふへほ";
  private static final String VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼ";

  private Readings() {}

  /** All readings of single and adjacent parts of the name. */
  static Set<String> of(String name) {
    var found = new LinkedHashSet<String>();
    List<Set<String>> pieces = pieces(name);
    for (int length = 1; length <= LONGEST; length++) {
      for (int from = 0; from + length <= pieces.size(); from++) {
        Set<String> joined = Set.of("");
        for (Set<String> piece : pieces.subList(from, from + length)) {
          joined = join(joined, piece);
        }
        found.addAll(joined);
      }
    }
    var terms = new LinkedHashSet<String>(expanded(name));
    found.stream()
        .filter(r -> r.length() > 1)
        .limit(MOST)
        .forEach(
            reading -> {
              terms.add(Kana.sound(reading));
              terms.add(Romanization.key(Romanization.of(reading)));
            });
    return terms;
  }

  /** Latin words whose letters are also written as two: Schroedinger for Schrödinger. */
  private static Set<String> expanded(String name) {
    var words = new LinkedHashSet<String>();
    for (String word : WORDS.split(UnicodeForm.nfc(name).toLowerCase(Locale.ROOT))) {
      String expanded = word;
      for (Map.Entry<String, String> letter : TWO_LETTERS.entrySet()) {
        expanded = expanded.replace(letter.getKey(), letter.getValue());
      }
      if (!expanded.equals(word)) {
        words.add(Romanization.key(FoldedText.of(expanded).text()));
      }
    }
    return words;
  }

  private static Set<String> join(Set<String> beginnings, Set<String> ends) {
    var joined = new LinkedHashSet<String>();
    for (String beginning : beginnings) {
      for (String end : ends) {
        joined.add(beginning + end);
        int voiced = CLEAR.indexOf(end.charAt(0));
        // The second part is often voiced (rendaku): 幸 (こう) and 士 (し) become こうじ.
        if (!beginning.isEmpty() && voiced >= 0) {
          joined.add(beginning + VOICED.charAt(voiced) + end.substring(1));
        }
        if (joined.size() >= MOST) {
          return joined;
        }
      }
    }
    return joined;
  }

  private static List<Set<String>> pieces(String name) {
    var pieces = new ArrayList<Set<String>>();
    for (WordReadings.ReadWord word : WordReadings.words(FoldedText.of(name).text())) {
      Set<String> known = new LinkedHashSet<>();
      if (word.usual() != null) {
        known.add(word.usual());
      }
      WordReadings.of(word.text()).stream().map(r -> r.kana()).sorted().forEach(known::add);
      if (!known.isEmpty()) {
        pieces.add(known);
      }
    }
    return pieces;
  }
}
