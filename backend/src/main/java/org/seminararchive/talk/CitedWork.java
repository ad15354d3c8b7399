package org.seminararchive.talk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Identity of a cited work, so that talks that cite the same one are found: its arXiv id, otherwise
 * its DOI, otherwise the letters of the printed text.
 */
final class CitedWork {
  private static final String ARXIV = "arXiv:";
  private static final String DOI = "doi:";
  private static final String TEXT = "text:";

  private static final String ARXIV_ID =
      "(\\d{4}\\.\\d{4,5}|[a-z-]{1,20}(?:\\.[a-z-]{2,8})?/\\d{7})(?!\\d)";
  private static final LinearPattern ARXIV_IN_TEXT =
      LinearPattern.compile(
          "(?:arxiv ?[:.]? ?|arxiv\\.org/(?:abs|pdf|html|format)/|10\\.48550/arxiv\\.)" + ARXIV_ID);
  private static final LinearPattern ARXIV_ALONE =
      LinearPattern.compile(ARXIV_ID + "(?:v\\d{1,3})?(?:\\.pdf)?");
  private static final LinearPattern SUBJECT_CLASS = LinearPattern.compile("\\.[a-z-]+/");
  private static final LinearPattern DOI_IN_TEXT =
      LinearPattern.compile("(?:doi\\.org/|doi ?: ?)(10\\.\\d{4,9}/[^\\s<>\"]+)");
  private static final LinearPattern DOI_ALONE = LinearPattern.compile("10\\.\\d{4,9}/\\S+");
  private static final LinearPattern BEHIND_DOI = LinearPattern.compile("[.,;:\\]]++$");
  private static final LinearPattern NO_LETTER = LinearPattern.compile("[^\\p{L}\\p{N}]");

  /** Longer texts end with a number that depends on the rest. */
  private static final int LONGEST_TEXT = 200;

  private CitedWork() {}

  /** Key of a reference of a talk. */
  static String of(String text, String arxiv, String doi, String url) {
    return Stream.of(
            Optional.ofNullable(arxiv).flatMap(CitedWork::arxiv),
            Optional.ofNullable(doi).flatMap(CitedWork::doi),
            Optional.ofNullable(url).flatMap(CitedWork::identified),
            Optional.ofNullable(text).flatMap(CitedWork::identified))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> letters(text == null ? "" : text));
  }

  /**
   * Key that a client wrote: any spelling of an arXiv id or DOI, with or without prefix or
   * resolver, a key of this archive, or the printed text.
   */
  static String named(String given) {
    String name = plain(given);
    if (name.startsWith(TEXT)) {
      return TEXT + bare(name.substring(TEXT.length()));
    }
    return arxiv(name)
        .or(() -> doi(name.startsWith(DOI) ? name.substring(DOI.length()).strip() : name))
        .or(() -> identified(name))
        .orElseGet(() -> letters(given));
  }

  private static Optional<String> arxiv(String id) {
    var alone = ARXIV_ALONE.matcher(plain(id));
    return alone.matches() ? Optional.of(arxivKey(alone.group(1))) : Optional.empty();
  }

  private static Optional<String> doi(String id) {
    String name = plain(id);
    return DOI_ALONE.matches(name) && !ARXIV_IN_TEXT.occursIn(name)
        ? Optional.of(doiKey(name))
        : Optional.empty();
  }

  /** By the first identifier in a text or address. */
  private static Optional<String> identified(String text) {
    var arxiv = ARXIV_IN_TEXT.matcher(plain(text));
    if (arxiv.find()) {
      return Optional.of(arxivKey(arxiv.group(1)));
    }
    var doi = DOI_IN_TEXT.matcher(plain(text));
    return doi.find() ? Optional.of(doiKey(ended(doi.group(1)))) : Optional.empty();
  }

  // A DOI may contain brackets, in pairs.
  private static String ended(String doi) {
    String name = BEHIND_DOI.replaceAll(doi, "");
    return name.endsWith(")") && !name.contains("(") ? name.substring(0, name.length() - 1) : name;
  }

  // math.GT/0309136 and math/0309136 are the same.
  private static String arxivKey(String id) {
    return ARXIV + SUBJECT_CLASS.replaceAll(id, "/");
  }

  // Values of a parameter are separated by commas.
  private static String doiKey(String doi) {
    return DOI + doi.replace("%2c", ",").replace(",", "%2C");
  }

  private static String letters(String text) {
    String letters = bare(text);
    return TEXT
        + (letters.length() <= LONGEST_TEXT
            ? letters
            : letters.substring(0, LONGEST_TEXT)
                + Integer.toHexString(letters.substring(LONGEST_TEXT).hashCode()));
  }

  private static String bare(String text) {
    return NO_LETTER.replaceAll(FoldedText.of(text).text(), "");
  }

  private static String plain(String text) {
    return UnicodeForm.nfkc(text).strip().toLowerCase(Locale.ROOT);
  }
}
