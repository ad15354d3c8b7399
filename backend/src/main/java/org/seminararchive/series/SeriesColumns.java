package org.seminararchive.series;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.seminararchive.text.JsonColumn;

/** Converters for the parts of a series that are read and written as a whole, one column each. */
final class SeriesColumns {
  private SeriesColumns() {}

  @Immutable
  @Converter
  static class Organizers extends JsonColumn<List<Organizer>> {
    Organizers() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  @Converter
  static class Workshops extends JsonColumn<List<Workshop>> {
    Workshops() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  @Converter(autoApply = true)
  static class OneFunding extends JsonColumn<Funding> {
    OneFunding() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  @Converter(autoApply = true)
  static class OneParticipation extends JsonColumn<Participation> {
    OneParticipation() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  @Converter(autoApply = true)
  static class OneDayRule extends JsonColumn<DayRule> {
    OneDayRule() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  @Converter(autoApply = true)
  static class OneSessionDefaults extends JsonColumn<SessionDefaults> {
    OneSessionDefaults() {
      super(new TypeReference<>() {});
    }
  }
}
