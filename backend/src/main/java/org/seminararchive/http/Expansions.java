package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code expand}. */
@ApplicationScoped
class Expansions {
  @Inject @Any Instance<Expansion<?>> all;

  /** Requested expansions of a resource. */
  <R extends Record> List<Expansion<R>> read(QueryParameters query, Class<R> type) {
    List<Expansion<R>> there = of(type);
    if (there.isEmpty()) {
      return there;
    }
    List<String> wanted = query.oneOf("expand", there.stream().map(Expansion::name).toList());
    return there.stream().filter(each -> wanted.contains(each.name())).toList();
  }

  /** Members that they add to a resource. */
  static <R extends Record> Map<String, Object> members(List<Expansion<R>> expansions, R resource) {
    var members = new LinkedHashMap<String, Object>();
    expansions.forEach(each -> members.put(each.name(), each.read(resource)));
    return members;
  }

  @SuppressWarnings("unchecked")
  private <R extends Record> List<Expansion<R>> of(Class<R> type) {
    return all.stream()
        .filter(each -> each.type().equals(type))
        .map(each -> (Expansion<R>) each)
        .toList();
  }
}
