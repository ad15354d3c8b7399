package org.seminararchive.writing;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.access.Rehearsal;
import org.seminararchive.http.QueryParameters;

/** What every writing request has around its body. */
public class WriteCall {
  @Parameter(hidden = true)
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  String language;

  @Context HttpHeaders headers;
  @Context UriInfo uri;
  @Context Request request;

  public HttpHeaders headers() {
    return headers;
  }

  /** The path that was asked for. */
  public String path() {
    return uri.getRequestUri().getPath();
  }

  /** The languages in which the answer's words are read best, as the header puts it. */
  String language() {
    return language;
  }

  /** The parameters, to be read strictly. */
  public QueryParameters query() {
    return new QueryParameters(uri.getQueryParameters());
  }

  /** The query as it was sent; empty if there is none. */
  public String rawQuery() {
    String query = uri.getRequestUri().getRawQuery();
    return query == null ? "" : query;
  }

  boolean isPost() {
    return request.getMethod().equals("POST");
  }

  /** Whether the client only wants to know what would happen. */
  boolean isDryRun() {
    QueryParameters query = query();
    boolean dry = isDryRun(query);
    query.refuseTheRest();
    return dry;
  }

  /** The same of a call that has other parameters, too. */
  public static boolean isDryRun(QueryParameters query) {
    return Rehearsal.isWanted(query);
  }
}
