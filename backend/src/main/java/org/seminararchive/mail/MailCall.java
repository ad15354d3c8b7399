package org.seminararchive.mail;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.query.Criteria;

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
    return Criteria.none()
        .andAnyOf("session", query.ids("session"), "m.sessionId in :session")
        .andAnyOf("state", query.oneOf("state", MailingState.class), "m.state in :state");
  }
}
