package org.seminararchive.speaker;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.ShapeParameters;

/** A read of a list of speakers. */
public class SpeakerListCall extends ReadCall {
  @BeanParam PageParameters page;
  @BeanParam ShapeParameters shape;

  @QueryParam("q")
  String q;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortBySpeaker"))
  @QueryParam("sort")
  String sort;
}
