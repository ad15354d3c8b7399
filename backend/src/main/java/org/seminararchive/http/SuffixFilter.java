package org.seminararchive.http;

import jakarta.inject.Inject;
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
 * Makes suffix and {@code Accept} equivalent before routing: a request that prefers another format
 * to JSON is routed to the path with its suffix, if there is one, and {@code .json} to the path
 * without.
 */
@Provider
@PreMatching
public class SuffixFilter implements ContainerRequestFilter {
  private static final LinearPattern NOTHING = LinearPattern.compile("0(\\.0*)?");

  private static final String API = "/api/v1";
  private static final String JSON = "." + Suffix.JSON.ending();
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Inject AllowedMethods routes;

  @Override
  public void filter(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    String path = asked.getRawPath();
    if (!READS.contains(request.getMethod()) || !(path + "/").startsWith(API + "/")) {
      return;
    }
    if (isShapeOfAResource(path)) {
      // The suffix takes precedence over {@code Accept}.
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
    Optional<Suffix> liked =
        prefersJson(accepted) ? Optional.empty() : liked(accepted, shapes(path));
    if (liked.isPresent()) {
      accept(request, MediaType.WILDCARD);
      to(request, asked, path + "." + liked.get().ending());
    } else if (!accepted.isEmpty()) {
      choose(request, accepted, routes.readable(path));
    }
  }

  /** Some files, such as a template, also end with a suffix but have no path without it. */
  private boolean isShapeOfAResource(String path) {
    return Suffix.endingOf(path)
        .filter(ending -> routes.isResource(path.substring(0, path.length() - ending.length())))
        .isPresent();
  }

  /**
   * Reduces {@code Accept} to the preferred type, JSON among equals, because the framework ignores
   * that quality 0 excludes a type (RFC 9110, section 12.4.2).
   *
   * @param there available types; if unknown, nothing is changed
   * @throws ApiProblem 406 if none is accepted
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

  private List<Suffix> shapes(String path) {
    return Suffix.shapes().stream()
        .filter(shape -> routes.isShape(path + "." + shape.ending()))
        .toList();
  }

  private static boolean prefersJson(List<MediaType> accepted) {
    return accepted.stream()
            .filter(each -> !isExcluded(each))
            .findFirst()
            .filter(first -> first.isCompatible(MediaType.APPLICATION_JSON_TYPE))
            .isPresent()
        && !isAmong(
            MediaType.APPLICATION_JSON,
            accepted.stream().filter(SuffixFilter::isExcluded).toList());
  }

  /** Format preferred to JSON; empty if there is none. */
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
      // Malformed; left to the next handler.
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
