package org.seminararchive.http;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The parameters that {@link Shape} reads. */
public class ShapeParameters {
  @QueryParam("lang")
  String lang;

  @QueryParam("fields")
  List<String> fields;
}
