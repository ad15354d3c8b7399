package org.seminararchive.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Digest;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.text.LinearPattern;

/**
 * Makes a POST safe to repeat (draft-ietf-httpapi-idempotency-key-header): for a day, the same key
 * with the same request returns the first response. Only accepted writes are stored, in the same
 * transaction; a refused write had no effect and is evaluated again.
 */
@ApplicationScoped
class Idempotency {
  static final String HEADER = "Idempotency-Key";
  private static final Duration KEPT = Duration.ofHours(24);
  private static final LinearPattern FORM =
      LinearPattern.compile("\"?([\\x21\\x23-\\x7E]{1,255})\"?");

  @Inject EntityManager entities;
  @Inject Clock clock;

  static Optional<String> keyOf(WriteCall call) {
    String given = call.headers().getHeaderString(HEADER);
    if (given == null) {
      return Optional.empty();
    }
    var form = FORM.matcher(given.strip());
    if (!form.matches()) {
      throw ApiProblem.of(
          ProblemCode.BAD_REQUEST,
          List.of(InputError.ofParameter(HEADER, "not-a-key", "", List.of())));
    }
    return Optional.of(form.group(1));
  }

  Optional<StoredResponse> before(
      Holder holder, String key, String path, String body, boolean dryRun) {
    var known =
        entities.find(IdempotencyRecord.class, new IdempotencyRecord.Key(holder.token(), key));
    if (known == null || dryRun) {
      return Optional.empty();
    }
    if (known.at.plus(KEPT).isBefore(clock.instant())) {
      entities.remove(known);
      entities.flush();
      return Optional.empty();
    }
    if (!known.requestHash.equals(hash(path, body))) {
      throw ApiProblem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, "");
    }
    return Optional.of(
        new StoredResponse(known.status, known.location, known.etag, known.wholeBody()));
  }

  void remember(Holder holder, String key, String path, String body, StoredResponse answer) {
    Instant now = clock.instant();
    // In SQL, since the database deletes the further parts of bodies.
    entities
        .createNativeQuery("delete from idempotency where at < ?1")
        .setParameter(1, now.minus(KEPT))
        .executeUpdate();
    var record = new IdempotencyRecord();
    record.key = new IdempotencyRecord.Key(holder.token(), key);
    record.requestHash = hash(path, body);
    record.status = answer.status();
    record.location = answer.location();
    record.etag = answer.etag();
    record.keep(answer.body());
    record.at = now;
    entities.persist(record);
  }

  private static String hash(String path, String body) {
    byte[] request = (path + "\n" + body).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digest.sha256().digest(request));
  }
}
