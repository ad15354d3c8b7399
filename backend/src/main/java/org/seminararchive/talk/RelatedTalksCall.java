package org.seminararchive.talk;

import jakarta.ws.rs.BeanParam;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.ShapeParameters;

/** A read of the talks that are related to one. */
public class RelatedTalksCall extends ReadCall {
  @BeanParam ShapeParameters shape;
}
