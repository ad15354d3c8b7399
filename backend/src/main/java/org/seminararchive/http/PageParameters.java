package org.seminararchive.http;

import jakarta.ws.rs.QueryParam;

/**
 * The parameters that {@link Paging} reads, but for {@code sort}: every list has its own orders.
 */
public class PageParameters {
  @QueryParam("limit")
  String limit;

  @QueryParam("cursor")
  String cursor;
}
