package org.seminararchive.writing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.ReadCall;

/** Parameters of a read of a resource's history. */
public class HistoryCall extends ReadCall {
  @BeanParam PageParameters page;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortByRevision"))
  @QueryParam("sort")
  String sort;
}
