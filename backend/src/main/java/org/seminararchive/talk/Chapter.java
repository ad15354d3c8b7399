package org.seminararchive.talk;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.seminararchive.http.Members;
import org.seminararchive.text.JsonColumn;

/** Part of a video, from its start to that of the next one. */
@Schema(name = "Chapter")
public record Chapter(
    @Schema(required = true, minimum = "0", maximum = "359999", description = "Seconds.")
        Integer start,
    @Schema(required = true) String title) {
  private static final int MOST = 100;
  private static final int LONGEST_VIDEO = 359_999;

  /** In the order of the video; {@code null} without any. */
  static List<Chapter> read(Members material) {
    List<Chapter> all =
        material.objects(
            "chapters",
            MOST,
            each ->
                new Chapter(
                    each.needed("start", each.integer("start", 0, LONGEST_VIDEO)),
                    each.needed("title", each.line("title", 300))));
    // What could not be read is reported as an error elsewhere.
    return all.isEmpty()
        ? null
        : all.stream()
            .filter(each -> each != null && each.start() != null)
            .sorted(Comparator.comparing(Chapter::start))
            .toList();
  }

  /** One column. */
  @Immutable
  @Converter
  static class Column extends JsonColumn<List<Chapter>> {
    Column() {
      super(new TypeReference<>() {});
    }
  }
}
