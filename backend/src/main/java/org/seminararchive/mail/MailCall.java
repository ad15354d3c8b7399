package org.seminararchive.mail;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.query.Criteria;
import org.seminararchive.text.WireName;

/** A read of mails to readers. */
public class MailCall extends ReadCall {
  @BeanParam PageParameters page;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortByDueTime"))
  @QueryParam("sort")
  String sort;

  @Parameter(extensions = @Extension(name = "x-component", value = "sessionOfMail"))
  @QueryParam("session")
  String session;

  @Parameter(extensions = @Extension(name = "x-component", value = "mailState"))
  @QueryParam("state")
  String state;

  /** Reads the filters. */
  static Criteria filters(QueryParameters query) {
    Criteria where = Criteria.none();
    List<UUID> sessions = query.ids("session");
    if (!sessions.isEmpty()) {
      where =
          where.and("session", List.of(), "m.sessionId in :session", Map.of("session", sessions));
    }
    List<MailingState> states =
        query.oneOf("state", WireName.all(MailingState.class)).stream()
            .flatMap(name -> WireName.find(MailingState.class, name).stream())
            .toList();
    if (!states.isEmpty()) {
      where = where.and("state", List.of(), "m.state in :state", Map.of("state", states));
    }
    return where;
  }
}
