package org.seminararchive.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader types and what must come of it, one entry of {@code search/golden.yaml}. Kept as
 * data, so that anybody who misses a talk can add a line without reading code.
 *
 * @param filters other parameters of the request
 * @param first talks that must be among the first three, the best answer first
 * @param found talks that must be anywhere in the list
 * @param never talks that must not be in it
 * @param none whether nothing at all may be found
 */
record GoldenQuery(
    String q,
    Map<String, String> filters,
    List<String> first,
    List<String> found,
    List<String> never,
    boolean none) {

  GoldenQuery(
      String q,
      @Nullable Map<String, String> filters,
      @Nullable List<String> first,
      @Nullable List<String> found,
      @Nullable List<String> never,
      boolean none) {
    this.q = q;
    this.filters = Objects.requireNonNullElse(filters, Map.of());
    this.first = Objects.requireNonNullElse(first, List.of());
    this.found = Objects.requireNonNullElse(found, List.of());
    this.never = Objects.requireNonNullElse(never, List.of());
    this.none = none;
  }

  static List<GoldenQuery> all() {
    try (InputStream yaml = GoldenQuery.class.getResourceAsStream("/search/golden.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it names. */
  Stream<String> talks() {
    return Stream.of(first, found, never).flatMap(List::stream);
  }

  @Override
  public String toString() {
    return filters.isEmpty() ? q : q + " " + filters;
  }
}
