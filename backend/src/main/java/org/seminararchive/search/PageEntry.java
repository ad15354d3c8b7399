package org.seminararchive.search;

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
 * Index entry of a page of a PDF. It belongs to the file, whose content never changes, not to talks
 * with this file: the text is indexed once, and a change of a talk does not index it again.
 */
@SearchEntity
@Indexed(index = "page-" + IndexState.VERSION)
class PageEntry {
  @DocumentId String id;

  /** SHA-256 of the file. */
  @KeywordField(aggregable = Aggregable.YES, projectable = Projectable.YES)
  String file;

  /** From 1. */
  @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
  Integer number;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String page;

  @FullTextField(analyzer = "whitespace", norms = Norms.NO)
  String pageParts;

  PageEntry() {}

  PageEntry(String file, Integer number) {
    this.file = file;
    this.number = number;
  }
}
