package org.seminararchive.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.text.LinearPattern;

/**
 * Makes suffix and {@code Accept} equal before anything is matched: who accepts another shape than
 * JSON before JSON is sent to the address of that shape, if there is one, and {@code .json} is the
 * address without it.
 */
@Provider
@PreMatching
public class SuffixFilter implements ContainerRequestFilter {
  private static final LinearPattern NOTHING = LinearPattern.compile("0(\\.0*)?");

  private static final String API = "/api/v1/";
  private static final String JSON = "." + Suffix.JSON.ending();
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final AllowedMethods routes;

  SuffixFilter(AllowedMethods routes) {
    this.routes = routes;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    String path = asked.getRawPath();
    if (!READS.contains(request.getMethod()) || !path.startsWith(API)) {
      return;
    }
    if (Suffix.endsIn(path)) {
      // The address says what is wanted; whatever the client accepts besides does not matter.
      boolean json = path.endsWith(JSON) && !path.endsWith("." + Suffix.CSL.ending());
      accept(request, json ? MediaType.APPLICATION_JSON : MediaType.WILDCARD);
      if (json) {
        to(request, asked, path.substring(0, path.length() - JSON.length()));
      }
      return;
    }
    String resource = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    List<Suffix> shapes =
        Suffix.shapes().stream()
            .filter(shape -> routes.isShape(resource + "." + shape.ending()))
            .toList();
    if (!shapes.isEmpty()) {
      liked(accepted(request), shapes)
          .ifPresent(
              shape -> {
                accept(request, MediaType.WILDCARD);
                to(request, asked, resource + "." + shape.ending());
              });
    }
  }

  /** The shape that is liked better than JSON; empty where JSON is as good, or none is liked. */
  private static Optional<Suffix> liked(List<MediaType> accepted, List<Suffix> shapes) {
    List<MediaType> excluded = accepted.stream().filter(SuffixFilter::isExcluded).toList();
    for (MediaType each : accepted) {
      if (isExcluded(each)) {
        continue;
      }
      if (each.isCompatible(MediaType.APPLICATION_JSON_TYPE)
          && !isAmong(MediaType.APPLICATION_JSON, excluded)) {
        return Optional.empty();
      }
      Optional<Suffix> shape =
          shapes.stream()
              .filter(s -> each.isCompatible(MediaType.valueOf(s.mediaType())))
              .filter(s -> !isAmong(s.mediaType(), excluded))
              .findFirst();
      if (shape.isPresent()) {
        return shape;
      }
    }
    return Optional.empty();
  }

  private static boolean isExcluded(MediaType accepted) {
    return NOTHING.matches(accepted.getParameters().getOrDefault("q", "1"));
  }

  private static boolean isAmong(String mediaType, List<MediaType> types) {
    return types.stream()
        .filter(type -> !type.isWildcardType())
        .anyMatch(type -> type.isCompatible(MediaType.valueOf(mediaType)));
  }

  private static List<MediaType> accepted(ContainerRequestContext request) {
    try {
      return request.getAcceptableMediaTypes();
    } catch (IllegalArgumentException e) {
      // No media types: whoever answers next decides about that.
      return List.of();
    }
  }

  private static void accept(ContainerRequestContext request, String type) {
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
  }

  private static void to(ContainerRequestContext request, URI asked, String path) {
    request.setRequestUri(UriBuilder.fromUri(asked).replacePath(path).build());
  }
}
