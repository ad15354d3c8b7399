package org.seminararchive.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rendering of a page: requests data and collects the responses for the script. */
final class PageVisit {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private static final int OK = 200;

  private final OwnApi api;
  private final PageCall call;
  private String title;
  private final Map<String, String> answers = new LinkedHashMap<>();

  PageVisit(OwnApi api, PageCall call) {
    this.api = api;
    this.call = call;
  }

  /** Title of the page if it depends on what the API answers; {@code null} until then. */
  String title() {
    return title;
  }

  void title(String own) {
    title = own;
  }

  /** Absolute URL of the archive without a slash at its end. */
  String home() {
    String base = call.uri().getBaseUri().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  String language() {
    return call.language();
  }

  PageFilters filters() {
    return PageFilters.read(call.uri().getQueryParameters());
  }

  /** The parameter {@code month} of a schedule; {@code null} if absent. */
  String month() {
    return call.uri().getQueryParameters().getFirst("month");
  }

  /** The position in a paged list as a query parameter; empty for the first page. */
  String cursor() {
    return Optional.ofNullable(call.uri().getQueryParameters().getFirst("cursor"))
        .filter(each -> !each.isBlank())
        .map(each -> "&cursor=" + PageFilters.encoded(each))
        .orElse("");
  }

  /** The API refused a read. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> problem;

    Refused(Map<String, Object> problem) {
      super(String.valueOf(problem.get("title")), null, false, false);
      this.problem = problem;
    }

    Map<String, Object> problem() {
      return problem;
    }
  }

  /**
   * Sends requests to the API in parallel.
   *
   * @throws Refused if a response is an error
   */
  List<Map<String, Object>> read(String... paths) {
    List<OwnApi.Answer> found = api.get(Arrays.asList(paths), language(), call.host());
    for (int i = 0; i < paths.length; i++) {
      if (found.get(i).status() != OK) {
        LinkedHashMap<String, Object> problem = parse(found.get(i).body());
        problem.put("status", found.get(i).status());
        throw new Refused(problem);
      }
      answers.put(paths[i], found.get(i).body());
    }
    List<Map<String, Object>> bodies = new ArrayList<>();
    found.forEach(each -> bodies.add(parse(each.body())));
    return bodies;
  }

  /**
   * Requests lists in parallel; their items by path. Refused lists are omitted, for example while
   * the index is being built.
   */
  Map<String, List<Map<String, Object>>> readLists(List<String> paths) {
    List<OwnApi.Answer> found = api.get(paths, language(), call.host());
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      if (found.get(i).status() == OK) {
        String body = found.get(i).body();
        answers.put(paths.get(i), body);
        lists.put(paths.get(i), JsonMembers.items(parse(body)));
      }
    }
    return lists;
  }

  private static LinkedHashMap<String, Object> parse(String body) {
    try {
      return JSON.readValue(body, OBJECT);
    } catch (JsonProcessingException e) {
      throw new PageFailed("the API's answer is no JSON", e);
    }
  }

  /** The responses by path, as JSON for a script element, with {@code <} escaped. */
  String data() {
    StringBuilder data = new StringBuilder("{");
    answers.forEach(
        (path, body) ->
            data.append(data.length() == 1 ? "" : ",")
                .append(JSON.getNodeFactory().textNode(path))
                .append(':')
                .append(body));
    return data.append('}').toString().replace("<", "\\u003c");
  }
}
