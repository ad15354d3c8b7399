package org.seminararchive.health;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.query.Criteria;
import org.seminararchive.text.WireName;

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
    List<LinkState> states =
        query.oneOf("state", WireName.all(LinkState.class)).stream()
            .flatMap(name -> WireName.find(LinkState.class, name).stream())
            .toList();
    return states.isEmpty()
        ? Criteria.none()
        : Criteria.none().and("state", states, "l.state in :state", Map.of("state", states));
  }
}
