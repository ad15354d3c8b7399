package org.seminararchive.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seminararchive.access.Access;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.ProblemWords;
import org.seminararchive.http.Representations;
import org.seminararchive.journal.Durability;
import org.seminararchive.journal.Journal;

/**
 * The one way to change the archive. Writers stand in line, first in this process and then at the
 * journal, so what a change has read is still true when it is written: two organizers never get the
 * same number, and a stale precondition is always noticed. An answer is sent when the change is on
 * disk.
 */
@ApplicationScoped
public class Writes {
  private static final int PATIENCE_SECONDS = 30;

  // In order of arrival, and before a connection is taken: waiting writers must not starve readers.
  private final ReentrantLock line = new ReentrantLock(true);

  private final Access access;
  private final Authority authority;
  private final Journal journal;
  private final Durability durability;
  private final Idempotency idempotency;
  private final Representations representations;
  private final EntityManager entities;
  private final ObjectMapper json;

  Writes(
      Access access,
      Authority authority,
      Journal journal,
      Durability durability,
      Idempotency idempotency,
      Representations representations,
      EntityManager entities,
      ObjectMapper json) {
    this.access = access;
    this.authority = authority;
    this.journal = journal;
    this.durability = durability;
    this.idempotency = idempotency;
    this.representations = representations;
    this.entities = entities;
    this.json = json;
  }

  /**
   * @param body as it was sent: with a key, a repeat must have the same
   * @param change made in the one writing transaction; any problem it throws undoes everything
   * @throws ApiProblem also 422 if an idempotency key came with another request before, and 503 if
   *     the line of writers does not move
   */
  public Response perform(WriteCall call, String body, Function<Holder, Outcome> change) {
    access.holder();
    return perform(call, call.isDryRun(), body, change);
  }

  /** The same for a call with parameters of its own, of which {@code dryRun} has been read. */
  public Response perform(
      WriteCall call, boolean dryRun, String body, Function<Holder, Outcome> change) {
    Holder holder = access.holder();
    Optional<String> key = call.isPost() ? Idempotency.keyOf(call) : Optional.empty();
    queue();
    try {
      QuarkusTransaction.begin();
      Answer answer;
      boolean isNew;
      try {
        authority.isAsked(holder);
        journal.alone();
        Optional<Answer> before =
            key.flatMap(k -> idempotency.before(holder, k, call.path(), body, dryRun));
        isNew = before.isEmpty();
        answer = before.orElseGet(() -> render(call, change.apply(holder), dryRun));
        if (isNew && !dryRun && key.isPresent()) {
          idempotency.remember(holder, key.get(), call.path(), body, answer);
        }
        entities.flush();
      } catch (RuntimeException | Error e) {
        QuarkusTransaction.rollback();
        throw e;
      }
      if (dryRun) {
        QuarkusTransaction.rollback();
      } else {
        QuarkusTransaction.commit();
        durability.sync();
      }
      return response(answer, !isNew);
    } finally {
      line.unlock();
    }
  }

  /**
   * A change that nobody has asked for over HTTP: in line with all others, and on disk when this
   * returns. It has the authority of the server itself.
   *
   * @param change made in the one writing transaction; any problem it throws undoes everything
   */
  public <T> T byItself(Supplier<T> change) {
    queue();
    try {
      T made =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    journal.alone();
                    T done = change.get();
                    entities.flush();
                    return done;
                  });
      durability.sync();
      return made;
    } finally {
      line.unlock();
    }
  }

  private void queue() {
    try {
      if (line.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiProblem.of(ProblemCode.BUSY, "")
        .withHeader("Retry-After", String.valueOf(PATIENCE_SECONDS));
  }

  private Answer render(WriteCall call, Outcome outcome, boolean dryRun) {
    entities.flush();
    if (outcome.resource() == null) {
      return new Answer(
          dryRun ? 200 : outcome.status(), null, null, dryRun ? "{\"dryRun\":true}" : null);
    }
    ObjectNode tree = json.valueToTree(outcome.resource());
    // What is several resources at once has no version of its own.
    String tag =
        outcome.revision() == 0
            ? null
            : representations.tagOf(outcome.resource(), outcome.revision()).getValue();
    tell(tree, outcome.inferences(), call.language());
    if (dryRun) {
      tree.put("dryRun", true);
    }
    try {
      String body = json.writeValueAsString(tree);
      return dryRun
          ? new Answer(200, null, null, body)
          : new Answer(outcome.status(), outcome.location(), tag, body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a resource that JSON cannot hold", e);
    }
  }

  private void tell(ObjectNode tree, Inferences inferences, String language) {
    ProblemWords words = ProblemWords.bestFor(language);
    if (!inferences.notes().isEmpty()) {
      tree.set(
          "inferred",
          json.valueToTree(
              inferences.notes().stream()
                  .map(
                      n ->
                          new Inferences.Inference(
                              n.pointer(),
                              n.code(),
                              n.value(),
                              words.inference(n.code(), n.value())))
                  .toList()));
    }
    if (!inferences.suggestions().isEmpty()) {
      tree.set("suggestions", json.valueToTree(inferences.suggestions()));
    }
  }

  private static Response response(Answer answer, boolean replayed) {
    Response.ResponseBuilder response = Response.status(answer.status());
    if (answer.body() != null) {
      response.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
    }
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    if (answer.etag() != null) {
      response.tag(answer.etag());
    }
    if (replayed) {
      response.header("Idempotency-Replayed", "true");
    }
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
