package org.seminararchive.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The member {@code errors} of a problem, of bounded size: at most {@link InputErrors#MOST} items,
 * each list of allowed values once. If there are more errors, the last item contains their number.
 */
final class ErrorsInWords {
  /** Upper bound in bytes, so that a problem with its other members stays below 16 kB. */
  private static final int MOST_BYTES = 12_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Map<String, Object>> items = new ArrayList<>();
  private final Set<List<String>> told = new HashSet<>();
  private final ProblemWords words;
  private int bytes;

  private ErrorsInWords(ProblemWords words) {
    this.words = words;
  }

  static List<Map<String, Object>> of(InputErrors errors, ProblemWords words) {
    ErrorsInWords spoken = new ErrorsInWords(words);
    int total = errors.size() + errors.more();
    // The last item is reserved for the number of omitted errors.
    int most = total > InputErrors.MOST ? InputErrors.MOST - 1 : total;
    int next = 0;
    while (next < most && spoken.add(errors.get(next))) {
      next++;
    }
    if (next < total) {
      spoken.items.add(Map.of("code", "more-errors", "detail", words.moreErrors(total - next)));
    }
    return spoken.items;
  }

  private boolean add(InputError error) {
    var item = new LinkedHashMap<String, Object>();
    if (error.parameter() != null) {
      item.put("parameter", error.parameter());
    }
    if (error.pointer() != null) {
      item.put("pointer", error.pointer());
    }
    if (error.line() != null) {
      item.put("line", error.line());
    }
    item.put("code", error.code());
    item.put("detail", error.brief(words));
    if (!error.allowed().isEmpty() && !told.contains(error.allowed())) {
      item.put("allowed", error.allowed());
    }
    int size = size(item);
    if (bytes + size > MOST_BYTES) {
      return false;
    }
    bytes += size;
    told.add(error.allowed());
    return items.add(item);
  }

  private static int size(Map<String, Object> item) {
    try {
      return JSON.writeValueAsBytes(item).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an error that JSON cannot hold", e);
    }
  }
}
