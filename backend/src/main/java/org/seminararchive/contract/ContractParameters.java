package org.seminararchive.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which query parameters each operation takes, by the name of their description in the contract. A
 * test compares this with what the running operations accept.
 */
final class ContractParameters {
  private static final List<String> FILTERS =
      List.of(
          "year",
          "fiscalYear",
          "from",
          "to",
          "series",
          "language",
          "speaker",
          "kind",
          "format",
          "status",
          "material",
          "joint");
  private static final List<String> SHAPE = List.of("lang", "fields");
  private static final List<String> SINGLE = List.of("lang", "fields", "expand");
  private static final List<String> PAGE = List.of("limit", "cursor");
  private static final List<String> PAGE_BY_TIME = List.of("limit", "cursor", "sortByTime");
  private static final List<String> HISTORY = List.of("limit", "cursor", "sortByRevision");
  private static final List<String> FILTERED_LIST = concat(FILTERS, PAGE_BY_TIME, SHAPE);
  private static final List<String> SEARCH = List.of("q", "affiliation");
  private static final List<String> PAGE_FOUND = List.of("limit", "cursor", "sortOfTalks");
  private static final List<String> FOUND_TALKS =
      Stream.of(SEARCH, FILTERS, PAGE_FOUND, SHAPE).flatMap(List::stream).toList();

  private static final Map<String, List<String>> BY_OPERATION =
      Map.ofEntries(
          Map.entry("listTalks", FOUND_TALKS),
          Map.entry("listTalksOfSession", FOUND_TALKS),
          Map.entry("listTalksOfSpeaker", FOUND_TALKS),
          Map.entry("listTalksOfNumberedSession", FOUND_TALKS),
          Map.entry("listSessions", FILTERED_LIST),
          Map.entry("listSessionsOfSeries", FILTERED_LIST),
          Map.entry("countTalks", concat(SEARCH, FILTERS, List.of())),
          Map.entry("getStatistics", concat(SEARCH, FILTERS, List.of())),
          Map.entry("listChanges", List.of("since", "limitOfChanges", "wait", "LastEventId")),
          Map.entry("suggest", List.of("q")),
          Map.entry(
              "listSpeakers",
              concat(List.of("q", "limit", "cursor"), List.of("sortBySpeaker"), SHAPE)),
          Map.entry("listSeries", concat(PAGE, List.of("sortBySlug"), SHAPE)),
          Map.entry("getTalk", SINGLE),
          Map.entry("getSession", SINGLE),
          Map.entry("getSessionByNumber", SINGLE),
          Map.entry("getSpeaker", SINGLE),
          Map.entry("getSeries", SINGLE),
          Map.entry("listTalkHistory", HISTORY),
          Map.entry("listSessionHistory", HISTORY),
          Map.entry("listSpeakerHistory", HISTORY),
          Map.entry("listSeriesHistory", HISTORY),
          Map.entry("listAudit", List.of("limit", "cursor", "sortByNumber")),
          Map.entry("importSource", List.of("baseUrl", "asOf", "source", "accept")));

  private ContractParameters() {}

  static List<String> of(String operationId) {
    return BY_OPERATION.getOrDefault(operationId, List.of());
  }

  private static List<String> concat(List<String> first, List<String> second, List<String> third) {
    return Stream.of(first, second, third).flatMap(List::stream).toList();
  }
}
