package org.seminararchive.importing.reading.table;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.Language;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LanguageTag;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/** Reads the talk of a row. */
record TableTalks(Optional<URI> base) {
  private static final LinearPattern ID =
      LinearPattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final LinearPattern POSITION = LinearPattern.compile("(?!0+$)\\d{1,3}");
  private static final int LINE = 500;
  private static final int PARAGRAPHS = 20_000;
  private static final int REMARKS = 5000;
  private static final int LAST_POSITION = 999;

  /** By position, or in the order of the rows if one has none. */
  List<TalkContent> of(SessionRows session) {
    List<TalkContent> talks =
        session.rows().stream()
            .map(this::talk)
            .filter(talk -> !isEmpty(talk) || session.rows().size() > 1)
            .toList();
    boolean placed = talks.stream().allMatch(talk -> talk.position() != null);
    List<TalkContent> sorted =
        placed
            ? talks.stream().sorted(Comparator.comparing(TalkContent::position)).toList()
            : talks;
    return IntStream.range(0, sorted.size()).mapToObj(i -> at(sorted.get(i), i + 1)).toList();
  }

  private TalkContent talk(TableRow row) {
    LocalizedText part = row.line(TableColumn.PART, LINE);
    return new TalkContent(
        id(row),
        position(row),
        part,
        title(row, part),
        language(row),
        SpeakerCells.of(row),
        MaterialCells.of(row, base),
        row.localized(TableColumn.REMARKS, REMARKS),
        row.localized(TableColumn.ABSTRACT, PARAGRAPHS),
        ReferenceCells.of(row));
  }

  /** The title without the part, which exported tables repeat behind it. */
  private static LocalizedText title(TableRow row, LocalizedText part) {
    LocalizedText title =
        row.line(TableColumn.TITLE, TableColumn.TITLE_JA, TableColumn.TITLE_EN, LINE);
    String behind = part == null ? "" : " " + part.first();
    String text = title == null ? "" : title.first();
    return behind.isEmpty() || title.byLanguage().size() > 1 || !text.endsWith(behind)
        ? title
        : Script.localized(text.substring(0, text.length() - behind.length()));
  }

  private static UUID id(TableRow row) {
    Optional<String> text = row.text(TableColumn.ID);
    if (text.isEmpty()) {
      return null;
    }
    if (!ID.matcher(text.get()).matches()) {
      row.refuse(TableColumn.ID, "bad-id");
      return null;
    }
    return UUID.fromString(text.get());
  }

  private static Integer position(TableRow row) {
    Optional<String> text = row.folded(TableColumn.POSITION);
    if (text.isEmpty()) {
      return null;
    }
    if (!POSITION.matches(text.get())) {
      row.refuse(TableColumn.POSITION, "bad-number", LAST_POSITION);
      return null;
    }
    return Integer.valueOf(text.get());
  }

  /** A language is stated by organizers unless its basis column differs. */
  private static Language language(TableRow row) {
    Optional<String> text = row.folded(TableColumn.LANGUAGE);
    if (text.isEmpty()) {
      return null;
    }
    String lower = withoutEnding(text.get().toLowerCase(java.util.Locale.ROOT));
    String code =
        TableColumn.LANGUAGE
            .value(lower)
            .or(() -> TableColumn.LANGUAGE.value(lower + "語"))
            .orElse(text.get());
    Optional<String> tag = LanguageTag.canonical(code);
    if (tag.isEmpty()) {
      row.refuse(TableColumn.LANGUAGE, "bad-language");
      return null;
    }
    Basis basis = row.word(TableColumn.LANGUAGE_BASIS, Basis.class);
    return new Language(tag.get(), basis == null ? Basis.STATED : basis);
  }

  private static String withoutEnding(String language) {
    return language.endsWith("語") ? language.substring(0, language.length() - 1) : language;
  }

  private static boolean isEmpty(TalkContent talk) {
    return talk.title() == null
        && talk.abstractText() == null
        && talk.speakers().isEmpty()
        && talk.materials().isEmpty()
        && talk.references().isEmpty()
        && talk.remarks() == null
        && talk.language() == null;
  }

  private static TalkContent at(TalkContent talk, int place) {
    Integer position = talk.position() == null || talk.position() == place ? null : talk.position();
    return talk.with(talk.id(), position, talk.speakers());
  }
}
