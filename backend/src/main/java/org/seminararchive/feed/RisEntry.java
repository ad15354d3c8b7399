package org.seminararchive.feed;

import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.speaker.PersonName;
import org.seminararchive.text.LinearPattern;

/** A talk in RIS, a tagged format that all reference managers import. */
final class RisEntry {
  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\u2028\\u2029]+");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd/");

  private RisEntry() {}

  static String of(Citation citation) {
    var entry = new StringBuilder();
    // Zotero, EndNote and Mendeley use SLIDE for presentations.
    line(entry, "TY", "SLIDE");
    line(entry, "ID", citation.key());
    citation.authors().forEach(author -> line(entry, "AU", name(author)));
    Stream.concat(citation.contributors().stream(), citation.chairs().stream())
        .forEach(other -> line(entry, "A2", name(other)));
    line(entry, "TI", citation.title());
    line(entry, "T2", citation.occasion());
    line(entry, "PY", String.valueOf(citation.date().getYear()));
    line(entry, "DA", citation.date().format(DATE));
    line(entry, "CY", citation.place());
    line(entry, "LA", citation.language());
    line(entry, "AB", citation.abstractText());
    citation.coHosts().forEach(host -> line(entry, "PB", host));
    line(entry, "UR", citation.url());
    citation.materials().forEach(url -> line(entry, "L2", url));
    return entry.append("ER  - \r\n\r\n").toString();
  }

  private static void line(StringBuilder entry, String tag, String value) {
    if (value != null && !value.isBlank()) {
      String text = SPACES.replaceAll(value.strip(), " ");
      entry.append(tag).append("  - ").append(text).append("\r\n");
    }
  }

  private static String name(PersonName name) {
    return name.hasParts()
        ? Stream.of(name.beforeFamily() + name.family(), name.given(), name.suffix())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "))
        : name.literal();
  }
}
