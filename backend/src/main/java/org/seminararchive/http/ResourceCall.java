package org.seminararchive.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** A read of a single resource. */
public class ResourceCall extends ReadCall {
  @BeanParam ShapeParameters shape;

  @QueryParam("expand")
  List<String> expand;
}
