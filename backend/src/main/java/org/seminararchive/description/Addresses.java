package org.seminararchive.description;

import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.session.Kind;
import org.seminararchive.session.SessionNumber;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.TalkResponse;

/**
 * Where people and programs find things, as absolute addresses under the name by which the client
 * called this server.
 *
 * @param base ends in a slash
 */
public record Addresses(URI base) {
  /** The web page itself. */
  public String home() {
    return base.toString();
  }

  /** A path of the API, with what follows its version. */
  public String api(String path) {
    return base + "api/v1/" + path;
  }

  /** A series on the web page. */
  public String series(String slug) {
    return base + slug;
  }

  /** A person on the web page. */
  public String speaker(UUID id) {
    return base + "speakers/" + id;
  }

  /** The permanent address of a talk on the web page. */
  public String permanent(UUID talk) {
    return base + "talks/" + talk;
  }

  /** The readable address of a session on the web page; empty if it has no number. */
  public Optional<String> session(SessionResponse session) {
    return readable(session).map(path -> base + path);
  }

  /** The readable address of a talk on the web page; without a number, the permanent one. */
  public String talk(TalkResponse talk) {
    Kind kind = talk.session().kind();
    boolean alone = talk.position() == 1 && (kind == Kind.talk || kind == Kind.panel);
    return session(talk.session())
        .map(session -> alone ? session : session + "/" + talk.position())
        .orElseGet(() -> permanent(talk.id()));
  }

  // The series with the higher number is the older one, under which a session is known best.
  private static Optional<String> readable(SessionResponse session) {
    return session.numbers().stream()
        .max(Comparator.comparingInt(SessionNumber::number))
        .map(number -> number.series() + "/" + number.number());
  }
}
