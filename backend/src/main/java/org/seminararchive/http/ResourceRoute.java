package org.seminararchive.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * A resource method described by its annotations.
 *
 * @param path path template, such as {@code /talks/{id}}
 * @param literals number of literal characters of the template
 * @param longestBody maximum body size in bytes; 0 without a body
 * @param produces media types of responses; empty if undeclared
 * @param consumes media types of the body; empty if undeclared
 */
public record ResourceRoute(
    String method,
    String path,
    int literals,
    int longestBody,
    List<String> produces,
    List<String> consumes) {
  static final LinearPattern PARAMETER =
      LinearPattern.compile("\\{(\\w+)(?:\\s*:\\s*((?:[^{}]|\\{[^{}]*})+))?}");

  private static final LinearPattern WORDS = LinearPattern.compile("\\{kind: *(\\w+(?:\\|\\w+)+)}");
  private static final LinearPattern SLASHES = LinearPattern.compile("/{2,}");
  private static final LinearPattern LAST_SLASH = LinearPattern.compile("(.)/$");

  /** Methods of a resource class, once for each path. */
  static List<ResourceRoute> of(Class<?> resource) {
    var found = new ArrayList<ResourceRoute>();
    for (Method method : resource.getDeclaredMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (http != null) {
          for (String path : paths(resource, method)) {
            found.add(of(http.value(), path, resource, method));
          }
        }
      }
    }
    return found;
  }

  /** The path template; the parameter {@code kind} is replaced by each of its words. */
  private static List<String> paths(Class<?> resource, Method method) {
    String parent = resource.getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    String whole = SLASHES.replaceAll("/" + parent + "/" + (own == null ? "" : own.value()), "/");
    String path = LAST_SLASH.replaceAll(whole, "$1");
    Matcher words = WORDS.matcher(path);
    return words.find()
        ? Arrays.stream(words.group(1).split("\\|"))
            .map(word -> path.replace(words.group(), word))
            .toList()
        : List.of(path);
  }

  private static ResourceRoute of(String http, String path, Class<?> resource, Method method) {
    Produces produced = method.getAnnotation(Produces.class);
    Produces usual = resource.getAnnotation(Produces.class);
    Consumes consumed = method.getAnnotation(Consumes.class);
    return new ResourceRoute(
        http,
        path,
        PARAMETER.replaceAll(path, "").length(),
        longestBody(method),
        types(produced != null ? produced.value() : usual != null ? usual.value() : null),
        types(consumed == null ? null : consumed.value()));
  }

  // Without server-side quality parameters.
  private static List<String> types(String[] declared) {
    return declared == null
        ? List.of()
        : Arrays.stream(declared).map(type -> type.split(";", 2)[0]).toList();
  }

  private static int longestBody(Method method) {
    boolean reads =
        Arrays.stream(method.getParameterTypes())
            .anyMatch(type -> type == InputStream.class || type == MultivaluedMap.class);
    LongestBody own = method.getAnnotation(LongestBody.class);
    return !reads ? 0 : own == null ? LongestBody.USUAL : own.value();
  }
}
