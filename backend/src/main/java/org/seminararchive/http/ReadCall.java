package org.seminararchive.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

/**
 * Common parameters and headers of read requests. Subclasses declare the parameters of an operation
 * for the contract; their values are read by {@link QueryParameters}, which collects all errors.
 */
public abstract class ReadCall {
  @Context Request request;
  @Context UriInfo uri;

  /** The preconditions of the request. */
  public Request request() {
    return request;
  }

  public UriInfo uri() {
    return uri;
  }

  /** The parameters, to be read strictly. */
  public QueryParameters query() {
    return new QueryParameters(uri.getQueryParameters());
  }
}
