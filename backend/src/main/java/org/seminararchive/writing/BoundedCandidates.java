package org.seminararchive.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.writing.Inferences.Candidates;
import org.seminararchive.writing.Inferences.Person;

/**
 * Candidates for an ambiguous name, bounded in size: a name may have many candidates, and a request
 * many such names.
 */
public final class BoundedCandidates {
  /** Upper bound in bytes, so that a problem with its other members stays below 16 kB. */
  private static final int MOST_BYTES = 12_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private BoundedCandidates() {}

  /** Limits each name to its share of the bytes. */
  public static List<Candidates> of(List<Candidates> all) {
    int share = MOST_BYTES / Math.max(1, all.size());
    return all.stream().map(each -> within(share, each)).toList();
  }

  private static Candidates within(int bytes, Candidates all) {
    List<Person> told = new ArrayList<>();
    int rest = bytes;
    for (Person person : all.speakers()) {
      rest -= size(person);
      if (rest < 0) {
        break;
      }
      told.add(person);
    }
    int more = all.speakers().size() - told.size();
    return new Candidates(all.pointer(), told, more == 0 ? null : more);
  }

  private static int size(Person person) {
    try {
      return JSON.writeValueAsBytes(person).length + 1;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a person that JSON cannot hold", e);
    }
  }
}
