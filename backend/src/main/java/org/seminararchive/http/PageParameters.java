package org.seminararchive.http;

import jakarta.ws.rs.QueryParam;

/**
 * The parameters read by {@link Paging}, except {@code sort}, whose values differ for each list.
 */
public class PageParameters {
  @QueryParam("limit")
  String limit;

  @QueryParam("cursor")
  String cursor;
}
