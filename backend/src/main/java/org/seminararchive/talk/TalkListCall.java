package org.seminararchive.talk;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.ShapeParameters;
import org.seminararchive.session.FilterParameters;

/** A read of a list of talks. */
public class TalkListCall extends ReadCall {
  @BeanParam FilterParameters filters;
  @BeanParam WordParameters words;
  @BeanParam PageParameters page;
  @BeanParam ShapeParameters shape;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortOfTalks"))
  @QueryParam("sort")
  String sort;
}
