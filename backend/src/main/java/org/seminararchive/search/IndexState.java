package org.seminararchive.search;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** Progress of the index. Stored in the index itself, so that both are always consistent. */
@SearchEntity
@Indexed(index = "state-" + IndexState.VERSION)
class IndexState {
  /**
   * Must be incremented whenever the mapping, the analysis or the content of a field changes. An
   * index of another version is not touched; a new one is built.
   */
  static final String VERSION = "4";

  static final String ID = "state";

  @DocumentId String id = ID;

  /** Version of the analysers. */
  @KeywordField(projectable = Projectable.YES)
  String analysis;

  /** Journal revision up to which the index is complete. */
  @GenericField(projectable = Projectable.YES)
  Long revision;

  /**
   * Time of that revision. It detects a restored backup, which has the same revisions with other
   * times.
   */
  @KeywordField(projectable = Projectable.YES)
  String moment;

  IndexState() {}

  IndexState(String analysis, Long revision, String moment) {
    this.analysis = analysis;
    this.revision = revision;
    this.moment = moment;
  }
}
