package org.seminararchive.benchmark;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles, abstracts and references in Japanese or English, with realistic length and variety. */
final class GeneratedText {
  private static final Pattern SLOT = Pattern.compile("\\{(.)}");
  private static final int SENTENCES = 11;

  private final Vocabulary words;
  private final Chance chance;

  GeneratedText(Vocabulary words, Chance chance) {
    this.words = words;
    this.chance = chance;
  }

  String title(String language) {
    return capital(filled(chance.any(words.titles().get(language)), language));
  }

  /** About 400 characters in Japanese, 150 words in English. */
  String summary(String language) {
    var text = new StringBuilder();
    List<String> frames = words.sentences().get(language);
    int sentences = SENTENCES - 2 + chance.below(4);
    for (int i = 0; i < sentences; i++) {
      if (!text.isEmpty()) {
        text.append(i == sentences / 2 ? "\n\n" : language.equals("ja") ? "" : " ");
      }
      text.append(capital(filled(chance.any(frames), language)));
    }
    return text.toString();
  }

  String reference(String arxiv) {
    return "%c. %s, %c. %s, \"%s\", Phys. Rev. %c %d, %06d (%d)%s"
        .formatted(
            chance.any("ABCDEFGHIJKLMNOPRSTUWY"),
            chance.common(words.familyNames()).get(1),
            chance.any("ABCDEFGHIJKLMNOPRSTUWY"),
            chance.common(words.latinLast()),
            title("en"),
            chance.any("ABDEX"),
            40 + chance.below(80),
            chance.below(300_000),
            1960 + chance.below(66),
            arxiv == null ? "" : ", arXiv:" + arxiv);
  }

  private String filled(String frame, String language) {
    return SLOT.matcher(frame)
        .replaceAll(slot -> Matcher.quoteReplacement(word(slot, frame, language)));
  }

  private String word(MatchResult slot, String frame, String language) {
    return switch (slot.group(1).charAt(0)) {
      case 'a' -> chance.common(words.properties().get(language));
      case 's' -> chance.common(words.subjects().get(language));
      case 'm' -> chance.common(words.methods().get(language));
      case 'r' -> rare(language);
      case 'x' -> number();
      case 'p' -> {
        List<String> name = chance.common(words.familyNames());
        yield language.equals("ja") ? name.get(0) : name.get(1);
      }
      default -> throw new IllegalStateException(slot.group() + " in " + frame);
    };
  }

  private String rare(String language) {
    Vocabulary.Rare parts = words.rare();
    if (chance.inOneOf(6)) {
      return "%s%d%s%s%d"
          .formatted(
              chance.common(parts.elements()),
              2 + chance.below(3),
              chance.any(parts.elements()),
              "O",
              1 + chance.below(9));
    }
    if (language.equals("ja")) {
      int length = 2 + chance.below(2);
      var word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append(parts.kanji().charAt(chance.zipf(parts.kanji().length())));
      }
      return word.toString();
    }
    return chance.common(parts.prefixes())
        + chance.common(parts.roots())
        + chance.common(parts.suffixes());
  }

  private String number() {
    return switch (chance.below(4)) {
      case 0 -> "$\\phi^%d$".formatted(2 + chance.below(5));
      case 1 -> "$T_c = %d$".formatted(1 + chance.below(300));
      case 2 -> "SU(%d)".formatted(2 + chance.zipf(8));
      default -> String.valueOf(2 + chance.zipf(2000));
    };
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
