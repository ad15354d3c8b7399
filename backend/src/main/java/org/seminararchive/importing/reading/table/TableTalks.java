package org.seminararchive.importing.reading.table;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.Language;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/** What a row says of its talk. */
final class TableTalks {
  private static final LinearPattern ID =
      LinearPattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final LinearPattern POSITION = LinearPattern.compile("(?!0+$)\\d{1,3}");
  private static final Map<String, String> LANGUAGES =
      Map.of("日本語", "ja", "英語", "en", "japanese", "ja", "english", "en", "和", "ja", "英", "en");
  private static final int LINE = 500;
  private static final int PARAGRAPHS = 20_000;
  private static final int REMARKS = 5000;
  private static final int LAST_POSITION = 999;

  private final Optional<URI> base;

  TableTalks(Optional<URI> base) {
    this.base = base;
  }

  /** In the order of their positions, or of the rows where there are none. */
  List<ProgrammeTalk> of(Meeting meeting) {
    List<ProgrammeTalk> talks =
        meeting.rows().stream()
            .map(this::talk)
            .filter(talk -> !isEmpty(talk) || meeting.rows().size() > 1)
            .toList();
    boolean placed = talks.stream().allMatch(talk -> talk.position() != null);
    List<ProgrammeTalk> sorted =
        placed
            ? talks.stream().sorted(Comparator.comparing(ProgrammeTalk::position)).toList()
            : talks;
    return IntStream.range(0, sorted.size()).mapToObj(i -> at(sorted.get(i), i + 1)).toList();
  }

  private ProgrammeTalk talk(Entry row) {
    LocalizedText part = row.line(Column.PART, LINE);
    return new ProgrammeTalk(
        id(row),
        position(row),
        part,
        title(row, part),
        language(row),
        People.of(row),
        Links.of(row, base),
        row.localized(Column.REMARKS, REMARKS),
        row.localized(Column.ABSTRACT, PARAGRAPHS),
        Works.of(row));
  }

  /** This archive writes the part behind the title as well. */
  private static LocalizedText title(Entry row, LocalizedText part) {
    LocalizedText title = row.line(Column.TITLE, Column.TITLE_JA, Column.TITLE_EN, LINE);
    String behind = part == null ? "" : " " + part.byLanguage().values().iterator().next();
    String text = title == null ? "" : title.byLanguage().values().iterator().next();
    return behind.isEmpty() || title.byLanguage().size() > 1 || !text.endsWith(behind)
        ? title
        : Cells.localized(text.substring(0, text.length() - behind.length()));
  }

  private static UUID id(Entry row) {
    Optional<String> text = row.text(Column.ID);
    if (text.isEmpty()) {
      return null;
    }
    if (!ID.matcher(text.get()).matches()) {
      row.refuse(Column.ID, "bad-id");
      return null;
    }
    return UUID.fromString(text.get());
  }

  private static Integer position(Entry row) {
    Optional<String> text = row.folded(Column.POSITION);
    if (text.isEmpty()) {
      return null;
    }
    if (!POSITION.matches(text.get())) {
      row.refuse(Column.POSITION, "bad-number", LAST_POSITION);
      return null;
    }
    return Integer.valueOf(text.get());
  }

  /** Who fills in a language states it, unless a column says that it was concluded. */
  private static Language language(Entry row) {
    Optional<String> text = row.folded(Column.LANGUAGE);
    if (text.isEmpty()) {
      return null;
    }
    String lower = withoutEnding(text.get().toLowerCase(java.util.Locale.ROOT));
    String code = LANGUAGES.getOrDefault(lower, LANGUAGES.getOrDefault(lower + "語", text.get()));
    if (!LocalizedText.isLanguageTag(code)) {
      row.refuse(Column.LANGUAGE, "bad-language");
      return null;
    }
    Basis basis = row.word(Column.LANGUAGE_BASIS, Basis.class, Map.of());
    return new Language(code, basis == null ? Basis.stated : basis);
  }

  private static String withoutEnding(String language) {
    return language.endsWith("語") ? language.substring(0, language.length() - 1) : language;
  }

  private static boolean isEmpty(ProgrammeTalk talk) {
    return talk.title() == null
        && talk.abstractText() == null
        && talk.speakers().isEmpty()
        && talk.materials().isEmpty()
        && talk.references().isEmpty()
        && talk.remarks() == null
        && talk.language() == null;
  }

  private static ProgrammeTalk at(ProgrammeTalk talk, int place) {
    Integer position = talk.position() == null || talk.position() == place ? null : talk.position();
    return new ProgrammeTalk(
        talk.id(),
        position,
        talk.part(),
        talk.title(),
        talk.language(),
        talk.speakers(),
        talk.materials(),
        talk.remarks(),
        talk.abstractText(),
        talk.references());
  }
}
