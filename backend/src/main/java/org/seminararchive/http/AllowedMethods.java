package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.seminararchive.text.LinearPattern;

/**
 * Methods and media types of all resources by path, read from the running application: for {@code
 * Allow}, for body limits, and for a test that visits every route.
 */
@ApplicationScoped
public class AllowedMethods {
  @Inject BeanManager beans;
  private final Map<String, LinearPattern> patterns = new ConcurrentHashMap<>();
  private volatile List<ResourceRoute> routes;

  /** All resource methods of the application. */
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

  /** True if the path is readable in the format of its suffix. */
  boolean isShape(String path) {
    return routes().stream()
        .filter(route -> route.method().equals("GET") && route.path().contains("{shape"))
        .anyMatch(route -> matches(route.path(), path));
  }

  /** Maximum body size of a write in bytes; the default for unknown paths. */
  public int longestBody(String method, String path) {
    return routes().stream()
        .filter(route -> route.longestBody() > 0 && route.method().equals(method))
        .filter(route -> matches(route.path(), path))
        .mapToInt(ResourceRoute::longestBody)
        .max()
        .orElse(LongestBody.USUAL);
  }

  /** Methods of the resource at a path, for the header {@code Allow}. */
  public Set<String> at(String path) {
    var methods = new TreeSet<String>(Set.of("OPTIONS"));
    resource(path).forEach(route -> methods.add(route.method()));
    // Paths without a resource are files or pages, which are read-only.
    if (methods.contains("GET") || methods.size() == 1) {
      methods.addAll(Set.of("GET", "HEAD"));
    }
    return methods;
  }

  /** True if a resource matches the path, whatever its id. */
  public boolean isResource(String path) {
    return !resource(path).isEmpty();
  }

  /** Media types in which a resource can be read; empty if undeclared. */
  List<String> readable(String path) {
    return resource(path).stream()
        .filter(route -> route.method().equals("GET"))
        .flatMap(route -> route.produces().stream())
        .toList();
  }

  /** Media types of a request body; empty if undeclared or without a body. */
  List<String> taken(String method, String path) {
    return resource(path).stream()
        .filter(route -> route.method().equals(method))
        .flatMap(route -> route.consumes().stream())
        .toList();
  }

  /** Routes of the best matching template (Jakarta REST, section 3.7.2). */
  private List<ResourceRoute> resource(String path) {
    List<ResourceRoute> all = routes().stream().filter(r -> matches(r.path(), path)).toList();
    int best = all.stream().mapToInt(ResourceRoute::literals).max().orElse(0);
    return all.stream().filter(route -> route.literals() == best).toList();
  }

  // Fast path: most templates differ in the text before their first parameter.
  private boolean matches(String template, String path) {
    int parameter = template.indexOf('{');
    int literal = parameter < 0 ? template.length() : parameter;
    return path.regionMatches(0, template, 0, literal)
        && patterns.computeIfAbsent(template, AllowedMethods::pattern).matches(path);
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
