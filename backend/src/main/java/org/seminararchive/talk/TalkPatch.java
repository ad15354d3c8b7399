package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Members;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.ResourceDocuments;

/** Changes the given members of a talk (RFC 7396), for callers inside the server. */
@ApplicationScoped
public class TalkPatch {
  @Inject TalkWriting writing;
  @Inject ResourceDocuments documents;

  /**
   * @throws ApiProblem if the result would not be a valid talk
   */
  public void check(Talk talk, JsonNode sent) {
    Members.read(whole(talk, sent), TalkRequest::ofWhole);
  }

  /**
   * @throws ApiProblem if the result would not be a valid talk
   */
  public void apply(Talk talk, JsonNode sent, Holder holder) {
    writing.change(talk, whole(talk, sent), holder, new Inferences());
  }

  private JsonNode whole(Talk talk, JsonNode sent) {
    ObjectNode current = documents.of(TalkResponse.from(talk));
    JsonNode whole = documents.patch(current, sent, List.of("id"));
    TalkDocuments.removeSession(whole);
    return whole;
  }
}
