package org.seminararchive.feed;

import jakarta.ws.rs.PathParam;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.Suffix;

/** A read in a format other than JSON. */
public class ShapeCall extends ReadCall {
  @PathParam("shape")
  String ending;

  Suffix shape() {
    return Suffix.of(ending);
  }
}
