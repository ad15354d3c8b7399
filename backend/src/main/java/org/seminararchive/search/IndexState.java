package org.seminararchive.search;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** How far the index has come. It lies in the index itself, so that the two cannot be separated. */
@SearchEntity
@Indexed(index = "state-" + IndexState.VERSION)
class IndexState {
  /**
   * To be raised whenever the mapping, the analysis or what is put into a field changes: an index
   * of another version is left alone and a new one is built.
   */
  static final String VERSION = "1";

  static final String ID = "state";

  @DocumentId String id = ID;

  /** The analysers by which the terms were made. */
  @KeywordField(projectable = Projectable.YES)
  String analysis;

  /** The journal's revision up to which everything is in. */
  @GenericField(projectable = Projectable.YES)
  Long revision;

  /** The moment of that revision: a restored backup has the same numbers with other moments. */
  @KeywordField(projectable = Projectable.YES)
  String moment;

  IndexState() {}

  IndexState(String analysis, Long revision, String moment) {
    this.analysis = analysis;
    this.revision = revision;
    this.moment = moment;
  }
}
