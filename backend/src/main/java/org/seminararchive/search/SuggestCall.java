package org.seminararchive.search;

import jakarta.ws.rs.QueryParam;
import org.seminararchive.http.ReadCall;

/** A read of suggestions for what is being typed. */
public class SuggestCall extends ReadCall {
  @QueryParam("q")
  String q;
}
