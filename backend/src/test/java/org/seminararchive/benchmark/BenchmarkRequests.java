package org.seminararchive.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Requests for a generated archive, by kind. No request occurs twice, so that none is answered from
 * a cache.
 */
final class BenchmarkRequests {
  private static final String TALKS = "/api/v1/talks?";

  private final Vocabulary words;
  private final Chance chance;

  BenchmarkRequests(Vocabulary words, long seed) {
    this.words = words;
    this.chance = new Chance(seed);
  }

  /** Requests by kind, in the order of the result table. */
  Map<String, Set<String>> all(int count) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    all.put("list with filters, no `q`", filtered(count));
    all.put("`q` and a filter", some(count, () -> TALKS + q(word()) + "&" + filter()));
    all.put("`q` a common word", some(count, () -> TALKS + q(common()) + "&" + nearlyAll()));
    all.put("`q` of two kanji", some(count, () -> TALKS + q(kanji())));
    all.put("`q` in English", some(count, () -> TALKS + q(english() + " " + english())));
    all.put("`q` in Japanese, two words", some(count, () -> TALKS + q(japanese() + " " + kanji())));
    all.put("`q` a name", some(count, () -> TALKS + q(name())));
    all.put("`q` a phrase", some(count, () -> TALKS + q("\"" + phrase() + "\"")));
    all.put("`q`, nothing found", some(count, () -> TALKS + q(kanji() + " " + misprint())));
    all.put(
        "facets, `q` and a filter",
        some(count, () -> "/api/v1/talks/facets?" + q(word()) + "&" + filter()));
    all.put(
        "facets, `q` a common word",
        some(count, () -> "/api/v1/talks/facets?" + q(common()) + "&" + nearlyAll()));
    all.put("suggest", some(count, () -> "/api/v1/suggest?" + q(beginning())));
    all.put("speakers, `q`", some(count, () -> "/api/v1/speakers?" + q(name())));
    all.put(
        "statistics, `q` and a filter",
        some(count, () -> "/api/v1/statistics?" + q(word()) + "&" + filter()));
    all.put(
        "statistics, `q` a common word",
        some(count, () -> "/api/v1/statistics?" + q(common()) + "&" + nearlyAll()));
    return all;
  }

  /** Searches with many pages of results. */
  Set<String> broad(int count) {
    return some(count, () -> TALKS + q(common()));
  }

  /** Lists with filters. */
  Set<String> filtered(int count) {
    return some(count, () -> TALKS + filters());
  }

  /** Searches for one word. */
  Set<String> words(int count) {
    return some(count, () -> TALKS + q(word()));
  }

  private static Set<String> some(int count, Supplier<String> request) {
    Set<String> different = new LinkedHashSet<>();
    for (int tries = 0; different.size() < count && tries < 100 * count; tries++) {
      different.add(request.get());
    }
    return different;
  }

  private static String q(String text) {
    return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String filter() {
    return switch (chance.below(3)) {
      case 0 -> "year=" + year();
      case 1 -> "series=series-" + (1 + chance.below(30));
      default -> "language=" + (chance.inOneOf(2) ? "ja" : "en");
    };
  }

  private String filters() {
    return "year=" + year() + "&series=series-" + (1 + chance.below(30));
  }

  /** A filter that excludes almost nothing, with a different value each time. */
  private String nearlyAll() {
    return "from=1990-0%d-%02d".formatted(1 + chance.below(9), 1 + chance.below(28));
  }

  private int year() {
    return 1990 + chance.below(37);
  }

  private String word() {
    return chance.inOneOf(2) ? english() : chance.inOneOf(2) ? japanese() : kanji();
  }

  /** A word that tens of thousands of talks contain. */
  private String common() {
    List<String> subjects = words.subjects().get(chance.inOneOf(2) ? "ja" : "en");
    return subjects.get(chance.below(12));
  }

  private String japanese() {
    return chance.any(chance.any(List.of(words.subjects(), words.methods())).get("ja"));
  }

  private String english() {
    String[] phrase = chance.any(phrases("en")).split(" ");
    return phrase[chance.below(phrase.length)];
  }

  private String kanji() {
    String pool = words.rare().kanji();
    return "" + pool.charAt(chance.zipf(pool.length())) + pool.charAt(chance.zipf(pool.length()));
  }

  private String phrase() {
    return chance.inOneOf(2)
        ? chance.common(words.properties().get("ja")) + chance.any(words.subjects().get("ja"))
        : chance.common(words.properties().get("en")) + " " + chance.any(phrases("en"));
  }

  private List<String> phrases(String language) {
    return chance.any(List.of(words.subjects(), words.methods())).get(language);
  }

  private String name() {
    List<String> family = chance.any(words.familyNames());
    List<String> given = chance.any(words.givenNames());
    return switch (chance.below(4)) {
      case 0 -> family.get(0) + given.get(0);
      case 1 -> given.get(1) + " " + family.get(1);
      case 2 -> chance.any(words.latinLast());
      default -> family.get(chance.below(2));
    };
  }

  private String misprint() {
    StringBuilder word = new StringBuilder(chance.any(words.rare().roots()) + "zz");
    return word.insert(chance.below(word.length()), chance.any("bcdfghk")).toString();
  }

  private String beginning() {
    String word = chance.inOneOf(3) ? name() : chance.inOneOf(2) ? japanese() : english();
    return word.substring(0, Math.min(word.length(), 1 + chance.below(4)));
  }
}
