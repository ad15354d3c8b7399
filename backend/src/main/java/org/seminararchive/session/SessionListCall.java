package org.seminararchive.session;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.ShapeParameters;

/** A read of a list of sessions. */
public class SessionListCall extends ReadCall {
  @BeanParam FilterParameters filters;
  @BeanParam PageParameters page;
  @BeanParam ShapeParameters shape;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortByTime"))
  @QueryParam("sort")
  String sort;
}
