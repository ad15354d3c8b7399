package org.seminararchive.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.description.Wording;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.LinearPattern;

/** HTML content of a feed entry: time, speakers, place and the complete abstract. */
final class AtomContent {
  private static final LinearPattern PARAGRAPH = LinearPattern.compile("\\n\\s*\\n");

  private AtomContent() {}

  /** HTML. */
  static String of(TalkResponse talk, Wording wording) {
    SessionResponse session = talk.session();
    List<String> paragraphs = new ArrayList<>();
    String when = wording.moment(session) + " (" + session.timeZone() + ")";
    paragraphs.add(
        Stream.of(
                Stream.of(when, wording.speakers(talk)),
                wording.others(talk).stream(),
                Stream.ofNullable(wording.text(session.venue())),
                wording.coHosts(session).stream())
            .flatMap(lines -> lines)
            .filter(line -> !line.isBlank())
            .map(AtomContent::escaped)
            .collect(Collectors.joining("<br>")));
    if (talk.abstractText() != null) {
      String text = wording.text(talk.abstractText());
      Stream.of(PARAGRAPH.split(text))
          .map(paragraph -> escaped(paragraph.strip()).replace("\n", "<br>"))
          .forEach(paragraphs::add);
    }
    talk.materials().stream()
        .map(
            material ->
                "<a href=\"%s\">%s</a>"
                    .formatted(escaped(material.url()), escaped(wording.text(material.label()))))
        .forEach(paragraphs::add);
    return paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
