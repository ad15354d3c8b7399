package org.seminararchive.search;

import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** Index entry of a speaker; see {@link TalkEntry}. */
@SearchEntity
@Indexed(index = "speaker-" + IndexState.VERSION)
class SpeakerEntry {
  @DocumentId String id;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String name;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String nameParts;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String reading;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String affiliation;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String affiliationParts;

  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Long talkCount;

  @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
  String readingOrder;

  @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
  String latinOrder;

  @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
  String sortId;
}
