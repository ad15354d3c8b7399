package org.seminararchive.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Comparator;
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

  private static final String API = "/api/v1";
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
    if (!READS.contains(request.getMethod()) || !(path + "/").startsWith(API + "/")) {
      return;
    }
    if (isShapeOfAResource(path)) {
      // The address says what is wanted; whatever the client accepts besides does not matter.
      boolean json = path.endsWith(JSON) && !path.endsWith("." + Suffix.CSL.ending());
      accept(request, json ? MediaType.APPLICATION_JSON : MediaType.WILDCARD);
      if (json) {
        to(request, asked, path.substring(0, path.length() - JSON.length()));
      }
      return;
    }
    List<MediaType> accepted = accepted(request);
    if (accepted.size() == 1 && accepted.get(0).equals(MediaType.WILDCARD_TYPE)) {
      return;
    }
    List<Suffix> shapes =
        Suffix.shapes().stream()
            .filter(shape -> routes.isShape(path + "." + shape.ending()))
            .toList();
    Optional<Suffix> liked = shapes.isEmpty() ? Optional.empty() : liked(accepted, shapes);
    if (liked.isPresent()) {
      accept(request, MediaType.WILDCARD);
      to(request, asked, path + "." + liked.get().ending());
    } else if (!accepted.isEmpty()) {
      choose(request, accepted, routes.readable(path));
    }
  }

  /** A file of its own, such as a template, has such an ending, too, but no address without it. */
  private boolean isShapeOfAResource(String path) {
    return Suffix.endingOf(path)
        .filter(ending -> routes.isResource(path.substring(0, path.length() - ending.length())))
        .isPresent();
  }

  /**
   * Leaves in {@code Accept} the type that is liked best, JSON among equals, since the framework
   * does not know that a weight of 0 excludes a type (RFC 9110, section 12.4.2).
   *
   * @param there the types that there are; if none is known, nothing is chosen
   * @throws ApiProblem 406 if none of them is accepted
   */
  private static void choose(
      ContainerRequestContext request, List<MediaType> accepted, List<String> there) {
    if (there.isEmpty()) {
      return;
    }
    List<MediaType> excluded = accepted.stream().filter(SuffixFilter::isExcluded).toList();
    String best =
        accepted.stream()
            .filter(each -> !isExcluded(each))
            .flatMap(
                each ->
                    there.stream()
                        .sorted(
                            Comparator.comparing(type -> !type.equals(MediaType.APPLICATION_JSON)))
                        .filter(type -> each.isCompatible(MediaType.valueOf(type)))
                        .filter(type -> !isAmong(type, excluded)))
            .findFirst()
            .orElseThrow(() -> ApiProblem.of(ProblemCode.NOT_ACCEPTABLE, ""));
    accept(request, best);
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
