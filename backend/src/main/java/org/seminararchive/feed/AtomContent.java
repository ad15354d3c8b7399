package org.seminararchive.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.description.HowToJoin;
import org.seminararchive.description.Wording;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.LinearPattern;

/** HTML content of a feed entry: time, speakers, place and the complete abstract. */
final class AtomContent {
  private static final LinearPattern PARAGRAPH = LinearPattern.compile("\\n\\s*\\n");

  private AtomContent() {}

  static String of(Published published, RenderingContext context) {
    TalkResponse talk = published.talk();
    Wording wording = context.wording();
    SessionResponse session = talk.session();
    List<String> paragraphs = new ArrayList<>();
    HowToJoin.of(session, published.updated(), context.addresses().talk(talk), wording)
        .map(how -> how.url() == null ? escaped(how.words()) : link(how.url(), how.words()))
        .ifPresent(paragraphs::add);
    String when = wording.moment(session.start()) + " (" + session.timeZone() + ")";
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
        .map(material -> link(material.url(), wording.text(material.label())))
        .forEach(paragraphs::add);
    return paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));
  }

  private static String link(String url, String words) {
    return "<a href=\"%s\">%s</a>".formatted(escaped(url), escaped(words));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
