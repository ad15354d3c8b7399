package org.seminararchive.http.admission;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;

/** Passes the body that was read before to the resource. */
@Provider
@PreMatching
public class WholeBody implements ContainerRequestFilter {
  private static final String KEY = WholeBody.class.getName();

  @Inject CurrentVertxRequest current;

  static void keep(RoutingContext context, byte[] body) {
    context.put(KEY, body);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    byte[] body = current.getCurrent().remove(KEY);
    if (body != null) {
      request.setEntityStream(new ByteArrayInputStream(body));
    }
  }
}
