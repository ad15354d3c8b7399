package org.seminararchive.importing.reading.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.importing.reading.FieldWords;

/** The columns by their names in exported tables; see {@link FieldWords} for other names. */
enum TableColumn {
  ID("id"),
  NUMBERS("numbers"),
  DATE("date"),
  WHEN("when"),
  START("startTime"),
  END("endTime"),
  ZONE("timeZone"),
  KIND("kind"),
  STATUS("status"),
  FORMAT("format"),
  VENUE("venue"),
  STREAMING_VENUE("streamingVenue"),
  CO_HOSTS("共催"),
  SESSION_TITLE("sessionTitle"),
  POSITION("position"),
  TITLE("title"),
  TITLE_JA("titleJa"),
  TITLE_EN("titleEn"),
  PART("part"),
  SPEAKERS("speakers"),
  AFFILIATIONS("affiliations"),
  ROLES("roles"),
  LANGUAGE("language"),
  LANGUAGE_BASIS("languageBasis"),
  MATERIALS("materials"),
  MATERIAL_KINDS("materialKinds"),
  MATERIAL_LABELS("materialLabels"),
  SLIDES("slides"),
  NOTES("notes"),
  NOTEBOOK("notebook"),
  VIDEO("video"),
  ABSTRACT("abstract"),
  REMARKS("remarks"),
  REFERENCES("references"),
  /** Written by exports, ignored by imports. */
  PAGE("page"),
  UPDATED("updated"),
  SESSION_ID("sessionId"),
  SPEAKER_IDS("speakerIds"),
  EXPORTED_CO_HOSTS("coHosts"),
  /** Of the table of sessions, whose rows are no talks. */
  TALK_TITLES("talkTitles");

  private static final Map<String, TableColumn> BY_NAME =
      Arrays.stream(values())
          .flatMap(c -> c.names.stream().map(name -> Map.entry(FieldWords.key(name), c)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

  private final List<String> names;

  TableColumn(String name) {
    this.names = FieldWords.ofColumn(name);
  }

  static Optional<TableColumn> called(String header) {
    return Optional.ofNullable(BY_NAME.get(FieldWords.key(header)));
  }

  /** The word of the API for one of its values. */
  Optional<String> value(String word) {
    return FieldWords.value(names.get(0), word);
  }

  /** The columns of the session: a row without them belongs to the session above. */
  static Stream<TableColumn> ofSession() {
    return EnumSet.range(NUMBERS, SESSION_TITLE).stream();
  }
}
