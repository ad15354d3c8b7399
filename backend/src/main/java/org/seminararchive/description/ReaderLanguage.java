package org.seminararchive.description;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Language of a page. */
public final class ReaderLanguage {
  private static final List<String> LANGUAGES = List.of("ja", "en");

  private ReaderLanguage() {}

  /**
   * The language of the URL ({@code ?lang=en}), otherwise the client's first available language, as
   * in the page's script. Search engines send no {@code Accept-Language}.
   *
   * @param asked parameter of the URL, may be {@code null}
   */
  public static String of(String asked, HttpHeaders headers) {
    if (asked != null && LANGUAGES.contains(asked)) {
      return asked;
    }
    List<String> preferred =
        headers.getAcceptableLanguages().stream()
            .map(Locale::getLanguage)
            .filter(each -> !each.equals("*"))
            .toList();
    return preferred.isEmpty()
        ? Wording.DEFAULT_LANGUAGE
        : preferred.stream().filter(LANGUAGES::contains).findFirst().orElse("en");
  }
}
