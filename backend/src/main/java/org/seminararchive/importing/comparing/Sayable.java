package org.seminararchive.importing.comparing;

import java.util.Set;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.Reading;

/**
 * What the format of a source can express. An absent value means nothing where it cannot.
 *
 * @param links true if it has addresses of links
 * @param unsaid fields that it cannot contain
 */
public record Sayable(boolean links, Set<ImportedField> unsaid) {
  public static Sayable of(Reading reading) {
    return new Sayable(reading.format().isLinked(), reading.unsaid());
  }

  boolean says(ImportedField field) {
    return !unsaid.contains(field);
  }
}
