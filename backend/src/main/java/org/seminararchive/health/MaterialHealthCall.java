package org.seminararchive.health;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.query.Criteria;

/** A read of checked links. */
public class MaterialHealthCall extends ReadCall {
  @BeanParam PageParameters page;

  @QueryParam("series")
  List<String> series;

  @Parameter(extensions = @Extension(name = "x-component", value = "linkState"))
  @QueryParam("state")
  String state;

  /** Reads the filter of states. */
  static Criteria states(QueryParameters query) {
    return Criteria.none()
        .andAnyOf("state", query.oneOf("state", LinkState.class), "l.state in :state");
  }
}
