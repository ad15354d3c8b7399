package org.seminararchive.series;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.ShapeParameters;

/** A read of a list of series. */
public class SeriesListCall extends ReadCall {
  @BeanParam PageParameters page;
  @BeanParam ShapeParameters shape;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortBySlug"))
  @QueryParam("sort")
  String sort;
}
