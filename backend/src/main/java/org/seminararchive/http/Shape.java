package org.seminararchive.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * Requested representation: {@code lang} flattens localized texts, {@code fields} keeps only the
 * named members ({@code title,session.start}).
 *
 * @param language language of flattened texts; empty for localized texts
 * @param fields dotted paths to keep; empty for all
 */
public record Shape(Optional<String> language, Set<String> fields) {
  /** All members, all languages. */
  public static final Shape WHOLE = new Shape(Optional.empty(), Set.of());

  private static final List<String> LANGUAGES = List.of("en", "ja");

  private static final ClassValue<List<String>> PATHS =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          return paths(type, "");
        }
      };

  /**
   * @param type the record whose components are the available fields
   */
  public static Shape read(QueryParameters query, Class<? extends Record> type) {
    Optional<String> language = language(query);
    List<String> there = PATHS.get(type);
    List<String> fields = query.all("fields", there);
    fields.stream()
        .filter(f -> !there.contains(f))
        .forEach(f -> query.refuse("fields", "unknown-field", f, there));
    return new Shape(language, new LinkedHashSet<>(fields));
  }

  /** Requested language, if there is one. */
  public static Optional<String> language(QueryParameters query) {
    Optional<String> language = query.once("lang");
    language
        .filter(l -> !LANGUAGES.contains(l))
        .ifPresent(l -> query.refuse("lang", "unknown-value", l, LANGUAGES));
    return language;
  }

  /** True if a field or a part of it is requested. */
  public boolean names(String field) {
    return fields.stream().anyMatch(f -> f.equals(field) || f.startsWith(field + "."));
  }

  private static List<String> paths(Class<?> type, String prefix) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> !c.getAccessor().isAnnotationPresent(JsonIgnore.class))
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
