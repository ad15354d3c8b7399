package org.seminararchive.writing;

import static org.seminararchive.http.Representations.unstored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.seminararchive.http.ProblemWords;
import org.seminararchive.http.Representations;

/**
 * Renders the outcome of a write with its inferences, in a form that can be stored and repeated.
 */
@ApplicationScoped
class WriteRendering {
  @Inject Representations representations;
  @Inject ObjectMapper json;

  /**
   * @param language value of {@code Accept-Language}, for the reasons of inferences
   */
  StoredResponse of(Outcome outcome, String language, boolean dryRun) {
    if (outcome.resource() == null) {
      return new StoredResponse(
          dryRun ? 200 : outcome.status(), null, null, dryRun ? "{\"dryRun\":true}" : null);
    }
    // A response about several resources has no single version.
    String tag =
        outcome.revision() == 0
            ? null
            : representations.tagOf(outcome.resource(), outcome.revision()).getValue();
    try {
      String body = json.writeValueAsString(told(outcome, language, dryRun));
      return dryRun
          ? new StoredResponse(200, null, null, body)
          : new StoredResponse(outcome.status(), outcome.location(), tag, body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a resource that JSON cannot hold", e);
    }
  }

  // A large response without additions is not copied.
  private Object told(Outcome outcome, String language, boolean dryRun) {
    if (!dryRun && outcome.inferences().isEmpty()) {
      return outcome.resource();
    }
    ObjectNode tree = json.valueToTree(outcome.resource());
    tell(tree, outcome.inferences(), language);
    if (dryRun) {
      tree.put("dryRun", true);
    }
    return tree;
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

  /**
   * @param replayed true if the response was stored by an earlier request
   */
  static Response response(StoredResponse answer, boolean replayed) {
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
    return unstored(response);
  }
}
