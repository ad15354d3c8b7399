package org.seminararchive.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.seminararchive.text.JsonColumn;

/** Stores a session's co-hosts, which are only ever read and written together. */
@Converter
class CoHostsColumn extends JsonColumn<List<CoHost>> {
  CoHostsColumn() {
    super(new TypeReference<>() {});
  }
}
