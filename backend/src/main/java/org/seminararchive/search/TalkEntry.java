package org.seminararchive.search;

import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * Index entry of a talk. Texts are terms of {@link Analysis}, separated by spaces: {@code title}
 * contains the words of all titles and of lecture parts, {@code titleParts} their bigrams and
 * prefixes, and so on. Each filter has a field of the same name that contains the filter's values.
 */
@SearchEntity
@Indexed(index = "talk-" + IndexState.VERSION)
class TalkEntry {
  @DocumentId String id;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String title;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String titleParts;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String name;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String nameParts;

  /** Readings of the names; see {@link Readings}. */
  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String reading;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String summary;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String summaryParts;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String affiliation;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String affiliationParts;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String venue;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String venueParts;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String reference;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String referenceParts;

  @KeywordField(aggregable = Aggregable.YES)
  String year;

  @KeywordField(aggregable = Aggregable.YES)
  String fiscalYear;

  @KeywordField(aggregable = Aggregable.YES)
  List<String> series;

  @KeywordField(aggregable = Aggregable.YES)
  String language;

  @KeywordField(aggregable = Aggregable.YES)
  String kind;

  @KeywordField(aggregable = Aggregable.YES)
  String format;

  @KeywordField(aggregable = Aggregable.YES)
  String status;

  @KeywordField(aggregable = Aggregable.YES)
  List<String> material;

  /** SHA-256 of the materials that are files; see {@link PageEntry}. */
  @KeywordField List<String> file;

  @KeywordField(aggregable = Aggregable.YES)
  String joint;

  /** Ids of everybody with a role. */
  @KeywordField(aggregable = Aggregable.YES)
  List<String> speaker;

  /** The same ids and those of merged duplicates, which the filter accepts, too. */
  @KeywordField List<String> anySpeaker;

  /** The cited works, as the filter {@code reference} takes them. */
  @KeywordField List<String> work;

  /** Day of the session in its time zone as {@code yyyymmdd}. */
  @GenericField Integer day;

  /** See {@link Statistics.Cell#key}. */
  @KeywordField(aggregable = Aggregable.YES)
  String cell;

  /** Terms of the title; see {@link Topics}. */
  @KeywordField(aggregable = Aggregable.YES)
  List<String> topic;

  /** Institutions of the speakers; see {@link Institutions}. */
  @KeywordField(aggregable = Aggregable.YES)
  List<String> institution;

  /** Start of the session in milliseconds since 1970, UTC. */
  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Long start;

  @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
  String session;

  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Integer position;

  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Long revision;
}
