package org.seminararchive.talk;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.ShapeParameters;

/** A read of the list of cited works. */
public class PaperListCall extends ReadCall {
  @BeanParam PageParameters page;
  @BeanParam ShapeParameters shape;

  @QueryParam("talk")
  List<String> talk;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortOfPapers"))
  @QueryParam("sort")
  String sort;
}
