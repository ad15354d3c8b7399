package org.seminararchive.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.seminararchive.series.SeriesContent;
import org.seminararchive.speaker.SpeakerContent;

/**
 * One programme file. A programme may be spread over any number of them; its format is described by
 * {@code programme/programme.schema.json} and {@code programme/README.md}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgrammeDocument(
    List<SeriesContent> series, List<SpeakerContent> speakers, List<ProgrammeSession> sessions) {

  public ProgrammeDocument {
    series = series == null ? List.of() : List.copyOf(series);
    speakers = speakers == null ? List.of() : List.copyOf(speakers);
    sessions = sessions == null ? List.of() : List.copyOf(sessions);
  }
}
