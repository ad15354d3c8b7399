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
 * A query and its expected results, one entry of {@code search/golden.yaml}. Stored as data, so
 * that entries can be added without programming.
 *
 * @param filters other request parameters
 * @param first talks expected among the first three, the most relevant first
 * @param found talks expected anywhere in the results
 * @param never talks that must not be found
 * @param none true if nothing may be found
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

  /** All talks that the entry names. */
  Stream<String> talks() {
    return Stream.of(first, found, never).flatMap(List::stream);
  }

  @Override
  public String toString() {
    return filters.isEmpty() ? q : q + " " + filters;
  }
}
