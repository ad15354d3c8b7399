package org.seminararchive.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.seminararchive.importing.comparing.KnownSession;
import org.seminararchive.importing.comparing.SessionVersion;
import org.seminararchive.importing.comparing.SourceSession;
import org.seminararchive.session.SessionClaims;

/**
 * Assigns numbers to the sessions of a source without numbers, in the order of their dates, after
 * the last number of their series. A session that the source had before keeps its number.
 */
record DateNumbering(String slug, List<KnownSession> known, int last) {
  List<SourceSession> of(List<SourceSession> said) {
    List<SourceSession> numbered = new ArrayList<>(said);
    int number =
        said.stream()
            .map(one -> SessionClaims.numbers(one.version().session()).getOrDefault(slug, 0))
            .reduce(last, Math::max);
    List<SourceSession> open =
        said.stream()
            .filter(s -> !s.rejected() && s.isDated() && !s.version().session().has("numbers"))
            .sorted(Comparator.comparing(s -> s.version().session().path("start").asText()))
            .toList();
    for (SourceSession one : open) {
      Optional<JsonNode> before = before(one);
      ObjectNode session = one.version().session().deepCopy();
      if (before.isPresent()) {
        session.set("numbers", before.get());
      } else {
        number++;
        session.putArray("numbers").addObject().put("series", slug).put("number", number);
      }
      numbered.set(
          said.indexOf(one),
          new SourceSession(
              one.read(), new SessionVersion(session, one.version().talks()), one.findings()));
    }
    return numbered;
  }

  /** The numbers of a session of the source's last import at the same time. */
  private Optional<JsonNode> before(SourceSession one) {
    String start = one.version().session().path("start").asText();
    return known.stream()
        .filter(k -> k.archive() != null)
        .filter(k -> k.earlier().version().session().path("start").asText().equals(start))
        .map(k -> k.archive().session().path("numbers"))
        .findFirst();
  }
}
