package org.seminararchive.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seminararchive.text.LocalizedText;

/**
 * How a client wants a representation: {@code lang} flattens text maps, {@code fields} keeps only
 * what is named ({@code title,session.start}).
 *
 * @param language the language to flatten into; empty for text maps
 * @param fields dotted paths to keep; empty for everything
 */
public record Shape(Optional<String> language, Set<String> fields) {
  /** Everything, in every language. */
  public static final Shape WHOLE = new Shape(Optional.empty(), Set.of());

  private static final List<String> LANGUAGES = List.of("en", "ja");

  /**
   * @param type the record whose components are the fields there are
   */
  public static Shape read(QueryParameters query, Class<? extends Record> type) {
    Optional<String> language = language(query);
    List<String> there = paths(type, "");
    List<String> fields = query.all("fields", there);
    fields.stream()
        .filter(f -> !there.contains(f))
        .forEach(f -> query.refuse("fields", "unknown-field", f, there));
    return new Shape(language, new LinkedHashSet<>(fields));
  }

  /** The language in which a client wants to read, where it says so. */
  public static Optional<String> language(QueryParameters query) {
    Optional<String> language = query.once("lang");
    language
        .filter(l -> !LANGUAGES.contains(l))
        .ifPresent(l -> query.refuse("lang", "unknown-value", l, LANGUAGES));
    return language;
  }

  /** Whether a field, or a part of it, is asked for. */
  public boolean names(String field) {
    return fields.stream().anyMatch(f -> f.equals(field) || f.startsWith(field + "."));
  }

  private static List<String> paths(Class<?> type, String prefix) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            c -> {
              String path = prefix + name(c);
              Class<?> inner = element(c);
              boolean nested = inner.isRecord() && prefix.isEmpty();
              return nested
                  ? Stream.concat(Stream.of(path), paths(inner, path + ".").stream())
                  : Stream.of(path);
            })
        .toList();
  }

  private static String name(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  private static Class<?> element(RecordComponent component) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType list) {
      type = list.getActualTypeArguments()[0];
    }
    return type instanceof Class<?> known ? known : LocalizedText.class;
  }
}
