package org.seminararchive.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.seminararchive.text.JsonColumn;

/** Stores the co-hosts of a session as JSON in one column. */
@Immutable
@Converter
class CoHostsColumn extends JsonColumn<List<CoHost>> {
  CoHostsColumn() {
    super(new TypeReference<>() {});
  }
}
