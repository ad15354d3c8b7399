package org.seminararchive.writing;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.QueryParameters;

/** Path, query and headers common to all write requests. */
public class WriteCall {
  @Parameter(hidden = true)
  @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
  String language;

  @QueryParam("dryRun")
  String dryRun;

  @Context HttpHeaders headers;
  @Context UriInfo uri;
  @Context Request request;

  public HttpHeaders headers() {
    return headers;
  }

  /** Path of the request. */
  public String path() {
    return uri.getRequestUri().getPath();
  }

  /** Base URL of this archive in responses. */
  public URI base() {
    return uri.getBaseUri();
  }

  /** Value of {@code Accept-Language}. */
  String language() {
    return language;
  }

  /** Query parameters; unknown ones are refused. */
  public QueryParameters query() {
    return new QueryParameters(uri.getQueryParameters());
  }

  /** Raw query string; empty if there is none. */
  public String rawQuery() {
    String query = uri.getRequestUri().getRawQuery();
    return query == null ? "" : query;
  }

  boolean isPost() {
    return request.getMethod().equals("POST");
  }

  /** True if the request has {@code dryRun=true}. */
  boolean isDryRun() {
    QueryParameters query = query();
    boolean dry = isDryRun(query);
    query.refuseTheRest();
    return dry;
  }

  /** Same as {@link #isDryRun()}, for requests with further parameters. */
  public static boolean isDryRun(QueryParameters query) {
    return DryRun.isRequested(query);
  }
}
