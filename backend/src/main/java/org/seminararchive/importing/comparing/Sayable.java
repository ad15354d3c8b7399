package org.seminararchive.importing.comparing;

import java.util.Set;
import org.seminararchive.importing.reading.Reading;

/**
 * What a source can say at all. Of what it has no place for, it says nothing by not having it.
 *
 * @param links whether it can say where a link leads
 * @param unsaid fields for which it has no place, as {@code talk/references}
 */
public record Sayable(boolean links, Set<String> unsaid) {
  public static Sayable of(Reading reading) {
    return new Sayable(reading.format().isLinked(), reading.unsaid());
  }

  boolean says(String resource, String field) {
    return !unsaid.contains(resource + "/" + field);
  }
}
