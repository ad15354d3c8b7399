package org.seminararchive.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Validates language tags (BCP 47, RFC 5646): subtags must be registered; the case is canonicalized
 * ({@code ja}, {@code zh-Hant}). The registry is that of the Unicode CLDR, which is part of Java.
 */
public final class LanguageTag {
  private static final int LONGEST = 35;
  private static final LinearPattern FORM =
      LinearPattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");
  private static final LinearPattern SEPARATOR = LinearPattern.compile("[-_]");
  private static final Set<String> MOST_USED = Set.of("ja", "en");
  private static final List<Locale> NAMED_IN = List.of(Locale.ENGLISH, Locale.JAPANESE);

  private LanguageTag() {}

  /** The canonical tag; empty if it is malformed or a subtag is not registered. */
  public static Optional<String> canonical(String tag) {
    if (MOST_USED.contains(tag)) {
      return Optional.of(tag);
    }
    if (tag.length() > LONGEST || !FORM.matches(tag)) {
      return Optional.empty();
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return isRegistered(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /**
   * Likely tags for an invalid text: languages of a country ({@code jp}), of a three-letter code
   * ({@code jpn}) or of a name ({@code Japanese}, {@code 日本語}).
   */
  public static List<String> suggestions(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return List.of();
    }
    String first = SEPARATOR.split(text.strip(), 2)[0].toLowerCase(Locale.ROOT);
    return List.copyOf(Meanings.BY_TEXT.getOrDefault(first, List.of()));
  }

  /** Loaded lazily, because it is needed for invalid tags only. */
  private static final class Meanings {
    private static final int MOST = 5;
    private static final Map<String, List<String>> BY_TEXT = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> meanings = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        Locale locale = new Locale.Builder().setLanguage(code).build();
        add(meanings, code, code);
        add(meanings, locale.getISO3Language(), code);
        add(meanings, locale.getDisplayLanguage(locale), code);
        NAMED_IN.forEach(language -> add(meanings, locale.getDisplayLanguage(language), code));
      }
      Arrays.stream(Locale.getAvailableLocales())
          .filter(locale -> locale.getLanguage().length() == 2)
          .filter(locale -> !locale.getLanguage().equals("en"))
          .sorted(Comparator.comparing(Locale::toLanguageTag))
          .forEach(locale -> add(meanings, locale.getCountry(), locale.getLanguage()));
      return meanings;
    }

    private static void add(Map<String, List<String>> meanings, String text, String code) {
      List<String> codes =
          meanings.computeIfAbsent(text.toLowerCase(Locale.ROOT), t -> new ArrayList<>());
      if (codes.size() < MOST && !codes.contains(code)) {
        codes.add(code);
      }
    }
  }

  // An unregistered subtag has no display name: its code is returned in every language.
  private static boolean isRegistered(Locale locale) {
    return hasName(locale.getLanguage(), NAMED_IN.stream().map(locale::getDisplayLanguage))
        && hasName(locale.getScript(), NAMED_IN.stream().map(locale::getDisplayScript))
        && hasName(locale.getCountry(), NAMED_IN.stream().map(locale::getDisplayCountry));
  }

  private static boolean hasName(String code, Stream<String> names) {
    return code.isEmpty() || names.anyMatch(name -> !name.equals(code));
  }
}
