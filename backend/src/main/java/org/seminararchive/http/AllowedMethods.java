package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.seminararchive.text.LinearPattern;

/**
 * Which methods and media types the resources have at an address, read off the running application.
 * It answers what a 405 must name and how long a body may be, and lets a test ask every route there
 * is.
 */
@ApplicationScoped
public class AllowedMethods {
  private final BeanManager beans;
  private final Map<String, LinearPattern> patterns = new ConcurrentHashMap<>();
  private volatile List<ResourceRoute> routes;

  AllowedMethods(BeanManager beans) {
    this.beans = beans;
  }

  /** Every resource method of the application. */
  public List<ResourceRoute> routes() {
    if (routes == null) {
      var found = new ArrayList<ResourceRoute>();
      for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
          found.addAll(ResourceRoute.of(bean.getBeanClass()));
        }
      }
      routes = List.copyOf(found);
    }
    return routes;
  }

  /** Whether something can be read at an address in the shape that its suffix names. */
  boolean isShape(String path) {
    return routes().stream()
        .filter(route -> route.method().equals("GET") && route.path().contains("{shape"))
        .anyMatch(route -> matches(route.path(), path));
  }

  /**
   * How long the body of a write may be, in bytes. An address that is written in another way, or is
   * none, counts as a usual one.
   */
  public int longestBody(String method, String path) {
    return routes().stream()
        .filter(route -> route.longestBody() > 0 && route.method().equals(method))
        .filter(route -> matches(route.path(), path))
        .mapToInt(ResourceRoute::longestBody)
        .max()
        .orElse(LongestBody.USUAL);
  }

  /** The methods of the resource at an address, for the header {@code Allow}. */
  public Set<String> at(String path) {
    var methods = new TreeSet<String>(Set.of("OPTIONS"));
    resource(path).forEach(route -> methods.add(route.method()));
    // What is no resource is a file or a page: those are only read.
    if (methods.contains("GET") || methods.size() == 1) {
      methods.addAll(Set.of("GET", "HEAD"));
    }
    return methods;
  }

  /** Whether there is a resource at an address, whatever its id. */
  public boolean isResource(String path) {
    return !resource(path).isEmpty();
  }

  /** The media types in which a resource can be read; empty if it says none. */
  List<String> readable(String path) {
    return resource(path).stream()
        .filter(route -> route.method().equals("GET"))
        .flatMap(route -> route.produces().stream())
        .toList();
  }

  /** The media types in which a resource takes a body; empty if it takes any or none. */
  List<String> taken(String method, String path) {
    return resource(path).stream()
        .filter(route -> route.method().equals(method))
        .flatMap(route -> route.consumes().stream())
        .toList();
  }

  /** The routes of the template that fits an address best (Jakarta REST, section 3.7.2). */
  private List<ResourceRoute> resource(String path) {
    List<ResourceRoute> all = routes().stream().filter(r -> matches(r.path(), path)).toList();
    int best = all.stream().mapToInt(ResourceRoute::literals).max().orElse(0);
    return all.stream().filter(route -> route.literals() == best).toList();
  }

  private boolean matches(String template, String path) {
    return patterns.computeIfAbsent(template, AllowedMethods::pattern).matches(path);
  }

  private static LinearPattern pattern(String template) {
    var regex = new StringBuilder();
    var matcher = ResourceRoute.PARAMETER.matcher(template);
    int rest = 0;
    while (matcher.find()) {
      regex.append(LinearPattern.quote(template.substring(rest, matcher.start())));
      regex.append(matcher.group(2) == null ? "[^/]+" : "(?:" + matcher.group(2) + ")");
      rest = matcher.end();
    }
    regex.append(LinearPattern.quote(template.substring(rest)));
    return LinearPattern.compile(regex.toString());
  }
}
