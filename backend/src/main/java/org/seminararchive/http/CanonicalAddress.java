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
 * If a canonical URL is configured, all absolute URLs in responses begin with it, whatever host the
 * request named.
 */
@Provider
@PreMatching
@Priority(CanonicalAddress.FIRST)
class CanonicalAddress implements ContainerRequestFilter {
  static final int FIRST = 1;

  @ConfigProperty(name = "seminar.url")
  Optional<URI> address;

  @Override
  public void filter(ContainerRequestContext request) {
    address.ifPresent(
        named ->
            request.setRequestUri(
                under(named, request.getUriInfo().getBaseUri()),
                under(named, request.getUriInfo().getRequestUri())));
  }

  /** Replaces scheme, host and port by the configured ones. */
  static URI under(URI named, URI asked) {
    return UriBuilder.fromUri(asked)
        .scheme(named.getScheme())
        .host(named.getHost())
        .port(named.getPort())
        .build();
  }
}
