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
 * Absolute URLs of pages and API resources, with the host name that the client used.
 *
 * @param base base URL with a trailing slash
 */
public record Addresses(URI base) {
  /** Home page. */
  public String home() {
    return base.toString();
  }

  /**
   * URL of a path on this host.
   *
   * @param path with a leading slash
   */
  public String of(String path) {
    return base.resolve(path).toString();
  }

  /** URL of an API path, given relative to the version. */
  public String api(String path) {
    return base + "api/v1/" + path;
  }

  /** Page of a series. */
  public String series(String slug) {
    return base + slug;
  }

  /** Page of a speaker. */
  public String speaker(UUID id) {
    return base + "speakers/" + id;
  }

  /** Permanent URL of a talk's page. */
  public String permanent(UUID talk) {
    return base + "talks/" + talk;
  }

  /** Readable URL of a session's page; empty if the session has no number. */
  public Optional<String> session(SessionResponse session) {
    return readable(session).map(path -> base + path);
  }

  /** Readable URL of a talk's page; the permanent one if the session has no number. */
  public String talk(TalkResponse talk) {
    Kind kind = talk.session().kind();
    boolean alone = talk.position() == 1 && (kind == Kind.TALK || kind == Kind.PANEL);
    return session(talk.session())
        .map(session -> alone ? session : session + "/" + talk.position())
        .orElseGet(() -> permanent(talk.id()));
  }

  // The series with the highest number is the oldest and the best known.
  private static Optional<String> readable(SessionResponse session) {
    return session.numbers().stream()
        .max(Comparator.comparingInt(SessionNumber::number))
        .map(number -> number.series() + "/" + number.number());
  }
}
