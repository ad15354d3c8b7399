package org.seminararchive.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.http.JsonBody;
import org.seminararchive.importing.ImportedSession.Key;
import org.seminararchive.importing.comparing.SessionVersion;

/** Stores each source's sessions as of its last import. */
@ApplicationScoped
class SourceMemory {
  /** Width of the column in UTF-16 units. */
  private static final int LONGEST = 1_000_000;

  @Inject EntityManager entities;
  @Inject ObjectMapper json;

  Map<UUID, SessionVersion> of(String source) {
    return entities
        .createQuery("from ImportedSession where key.source = :source", ImportedSession.class)
        .setParameter("source", source)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.key.sessionId(), row -> parse(row.content)));
  }

  boolean holds(SessionVersion version) {
    return write(version).length() <= LONGEST;
  }

  /** Stores a session; an equal row is not written. */
  void keep(String source, UUID session, SessionVersion version) {
    var row = entities.find(ImportedSession.class, new Key(source, session));
    String content = write(version);
    if (row == null) {
      row = new ImportedSession();
      row.key = new Key(source, session);
      row.content = content;
      entities.persist(row);
    } else if (!row.content.equals(content)) {
      row.content = content;
    }
  }

  void forget(String source, UUID session) {
    var row = entities.find(ImportedSession.class, new Key(source, session));
    if (row != null) {
      entities.remove(row);
    }
  }

  private SessionVersion parse(String content) {
    return json.convertValue(JsonBody.parse(content), SessionVersion.class);
  }

  private String write(SessionVersion version) {
    return json.valueToTree(version).toString();
  }
}
