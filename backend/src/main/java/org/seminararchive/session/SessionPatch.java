package org.seminararchive.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.Members;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.ResourceDocuments;

/** Changes the given members of a session (RFC 7396), for callers inside the server. */
@ApplicationScoped
public class SessionPatch {
  @Inject SessionPlan plan;
  @Inject SessionService service;
  @Inject ResourceDocuments documents;

  /**
   * @param prefix JSON Pointer of the members in the request body
   * @return true if anything differed
   * @throws ApiProblem with all errors
   */
  public boolean apply(
      Session session, JsonNode sent, String prefix, Holder holder, Inferences inferences) {
    InputErrors errors = new InputErrors();
    Inferences own = new Inferences();
    ObjectNode current = documents.of(SessionResponse.from(session));
    JsonNode whole =
        documents.patch(current, SessionTimes.withMovedEnd(current, sent, own), List.of("id"));
    SessionRequest request = Members.read(whole, errors, SessionRequest::read);
    SessionContent content =
        request == null ? null : plan.ofWhole(session.id, session, request, own, errors);
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors.map(e -> e.under(prefix)));
    }
    plan.tellUnusualTimes(content, session, own);
    inferences.noteAll(prefix, own);
    return service.change(session, content, holder.name());
  }
}
