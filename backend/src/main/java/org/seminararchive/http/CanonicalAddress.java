package org.seminararchive.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the operator has named the archive's address, every absolute address in answers begins with
 * it, by whatever name the request came.
 */
@Provider
@PreMatching
@Priority(CanonicalAddress.FIRST)
class CanonicalAddress implements ContainerRequestFilter {
  static final int FIRST = 1;

  private final Optional<URI> address;

  CanonicalAddress(@ConfigProperty(name = "seminar.url") Optional<URI> address) {
    this.address = address;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    address.ifPresent(
        named ->
            request.setRequestUri(
                under(named, request.getUriInfo().getBaseUri()),
                under(named, request.getUriInfo().getRequestUri())));
  }

  /** The same path and query at the named scheme, host and port. */
  static URI under(URI named, URI asked) {
    return UriBuilder.fromUri(asked)
        .scheme(named.getScheme())
        .host(named.getHost())
        .port(named.getPort())
        .build();
  }
}
