package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.seminararchive.text.LinearPattern;

/**
 * Which methods the resources have at an address, read off the running application. It answers what
 * a 405 must name and how long a body may be, and lets a test ask every route there is.
 */
@ApplicationScoped
public class AllowedMethods {
  private static final LinearPattern SLASHES = LinearPattern.compile("/{2,}");
  private static final LinearPattern LAST_SLASH = LinearPattern.compile("(.)/$");

  /**
   * A resource method.
   *
   * @param path its path's template, such as {@code /talks/{id}}
   * @param longestBody in bytes; 0 if it reads none
   */
  public record Route(String method, String path, int longestBody) {}

  private static final LinearPattern PARAMETER =
      LinearPattern.compile("\\{(\\w+)(?:\\s*:\\s*((?:[^{}]|\\{[^{}]*})+))?}");

  private final BeanManager beans;
  private final Map<String, LinearPattern> patterns = new ConcurrentHashMap<>();
  private volatile List<Route> routes;

  AllowedMethods(BeanManager beans) {
    this.beans = beans;
  }

  /** Every resource method of the application. */
  public List<Route> routes() {
    if (routes == null) {
      var found = new ArrayList<Route>();
      for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        Path path = bean.getBeanClass().getAnnotation(Path.class);
        if (path != null) {
          for (Method method : bean.getBeanClass().getDeclaredMethods()) {
            found.addAll(routesOf(path.value(), method));
          }
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
        .mapToInt(Route::longestBody)
        .max()
        .orElse(LongestBody.USUAL);
  }

  Set<String> at(String path) {
    var methods = new TreeSet<String>(Set.of("OPTIONS"));
    for (Route route : routes()) {
      if (matches(route.path(), path)) {
        methods.add(route.method());
      }
    }
    // What is no resource is a file or a page: those are only read.
    if (methods.contains("GET") || methods.size() == 1) {
      methods.addAll(Set.of("GET", "HEAD"));
    }
    return methods;
  }

  private static List<Route> routesOf(String parent, Method method) {
    var found = new ArrayList<Route>();
    Path path = method.getAnnotation(Path.class);
    String whole = SLASHES.replaceAll("/" + parent + "/" + (path == null ? "" : path.value()), "/");
    whole = LAST_SLASH.replaceAll(whole, "$1");
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (http != null) {
        found.add(new Route(http.value(), whole, longestBody(method)));
      }
    }
    return found;
  }

  private static int longestBody(Method method) {
    boolean reads =
        Arrays.stream(method.getParameterTypes())
            .anyMatch(type -> type == InputStream.class || type == MultivaluedMap.class);
    LongestBody own = method.getAnnotation(LongestBody.class);
    return !reads ? 0 : own == null ? LongestBody.USUAL : own.value();
  }

  private boolean matches(String template, String path) {
    return patterns.computeIfAbsent(template, AllowedMethods::pattern).matches(path);
  }

  private static LinearPattern pattern(String template) {
    var regex = new StringBuilder();
    var matcher = PARAMETER.matcher(template);
    int rest = 0;
    while (matcher.find()) {
      regex.append(LinearPattern.quote(template.substring(rest, matcher.start())));
      regex.append(matcher.group(2) == null ? "[^/]+" : "(?:" + matcher.group(2) + ")");
      rest = matcher.end();
    }
    regex.append(LinearPattern.quote(template.substring(rest))).append("/?");
    return LinearPattern.compile(regex.toString());
  }
}
