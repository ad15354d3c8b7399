package org.seminararchive.access;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.ReadCall;

/** A read of the audit log. */
public class AuditCall extends ReadCall {
  @BeanParam PageParameters page;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortByNumber"))
  @QueryParam("sort")
  String sort;
}
