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
 * A talk as the index holds it. Texts are terms of {@link Analysis}, separated by spaces: {@code
 * title} has the words of all titles and parts, {@code titleParts} their parts, and so on. A filter
 * that can be asked for is a field of its name, with its values as the filter takes them.
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

  /** How the names may be read; see {@link Readings}. */
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

  @KeywordField(aggregable = Aggregable.YES)
  String joint;

  /** Ids of everybody with a role. */
  @KeywordField(aggregable = Aggregable.YES)
  List<String> speaker;

  /** The same and the ids they had before, by any of which they can be asked for. */
  @KeywordField List<String> anySpeaker;

  /** The session's day in its time zone, as {@code yyyymmdd}. */
  @GenericField Integer day;

  /** Year, series and language in one, for counting them together. */
  @KeywordField(aggregable = Aggregable.YES)
  String cell;

  /** What the title is about; see {@link Topics}. */
  @KeywordField(aggregable = Aggregable.YES)
  List<String> topic;

  /** Institutions of the speakers; see {@link Institutions}. */
  @KeywordField(aggregable = Aggregable.YES)
  List<String> institution;

  /** The session's start in milliseconds since 1970, UTC. */
  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Long start;

  @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
  String session;

  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Integer position;

  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Long revision;
}
