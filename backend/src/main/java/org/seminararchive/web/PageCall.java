package org.seminararchive.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.seminararchive.description.ReaderLanguage;
import org.seminararchive.http.ReadCall;

/** A request for a page. Unknown parameters and values are ignored. */
public class PageCall extends ReadCall {
  @Context HttpHeaders headers;

  @QueryParam("lang")
  String asked;

  @HeaderParam(HttpHeaders.HOST)
  String host;

  /** Language of the page. */
  String language() {
    return ReaderLanguage.of(asked, headers);
  }

  /** Host name of the request. */
  String host() {
    return host == null ? uri().getBaseUri().getAuthority() : host;
  }
}
