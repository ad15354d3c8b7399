package org.seminararchive.changes;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.ReadCall;

/** Parameters of a read of the changes after a revision. */
public class ChangesCall extends ReadCall {
  @QueryParam("since")
  String since;

  @Parameter(extensions = @Extension(name = "x-component", value = "limitOfChanges"))
  @QueryParam("limit")
  String limit;

  @QueryParam("wait")
  String patience;
}
