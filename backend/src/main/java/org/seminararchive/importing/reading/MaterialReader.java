package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.Optional;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.text.LinearPattern;

/** Takes slides and recordings from the links of a session's lines. */
record MaterialReader(SessionDraft session, Optional<URI> base) {
  private static final LinearPattern NAME =
      LinearPattern.compile("^[)）、。.,/\\s]+|(?:[はをも]|[:：→⇒>（(\\s])+$");

  /** The end of a sentence about a material: …からダウンロードできます. */
  private static final LinearPattern OFFERED =
      LinearPattern.compile("[)）]?[。.\\s]*|[^。]{0,30}(?:でき|いただけ|公開|ください|下さい|ご覧|参照|です)[^。]{0,12}。?");

  /** The text of a link that does not say where it leads. */
  private static final LinearPattern HERE =
      LinearPattern.compile("(?i)こちら(?:から)?|リンク|here|link|pdf|youtube|vimeo");

  /** Upper bound of the text of a link to a material. */
  private static final int LONGEST_NAME = 60;

  /** True if a line names or links materials and nothing else. */
  static boolean isMaterial(PageLine line, OpenField open) {
    if (MaterialLinks.isAll(line)) {
      boolean reference =
          open == OpenField.REFERENCES
              && line.links().stream()
                  .map(line::textOf)
                  .allMatch(t -> References.isAddress(t) || MaterialLinks.kind(t).isEmpty());
      return !reference && !(open == OpenField.ABSTRACT && References.isAddress(line.text()));
    }
    return line.links().isEmpty()
        && !line.soft()
        && open != OpenField.REFERENCES
        && open != OpenField.REMARKS
        && MaterialLinks.isName(line.text());
  }

  void read(PageLine line) {
    line.links().forEach(link -> read(line, link));
  }

  /**
   * Reads the links and the printed addresses behind a label.
   *
   * @return true if there is any
   */
  boolean labelled(PageLine line, String label) {
    Optional<MaterialKind> kind = MaterialLinks.kind(label);
    PageLine linked = References.linked(line);
    int at = 0;
    for (PageLine.Link link : linked.links()) {
      String text = linked.textOf(link);
      boolean named = MaterialLinks.kind(text).isPresent() && !References.isAddress(text);
      String words = NAME.replaceAll(linked.text().substring(at, link.from()), "");
      at = link.to();
      String name = MaterialLinks.kind(words).isPresent() ? words : label;
      read(link, named || kind.isEmpty() && name.equals(label) ? text : name, line.number());
    }
    return !linked.links().isEmpty();
  }

  /** The links of a title lead to the talk. */
  void ofTitle(PageLine line) {
    for (PageLine.Link link : line.links()) {
      String text = line.textOf(link);
      resolved(link, text, line.number())
          .map(url -> new Material(MaterialKind.WEB, Script.localized(text), url))
          .ifPresent(session.talk(line.number()).materials::add);
    }
  }

  /** Takes addresses behind words that name a material: 録画はこちら https://…. */
  boolean printed(PageLine line) {
    PageLine linked = References.linked(line);
    if (linked.links().isEmpty()) {
      return false;
    }
    PageLine.Link last = linked.links().get(linked.links().size() - 1);
    String words =
        NAME.replaceAll(line.text().substring(0, linked.links().get(0).from()).strip(), "");
    boolean named =
        words.length() <= LONGEST_NAME
            && MaterialLinks.isName(words)
            && MaterialLinks.kind(words).isPresent()
            && OFFERED.matches(line.text().substring(last.to()))
            && linked.links().stream().map(linked::textOf).allMatch(MaterialReader::isPlain);
    return named && labelled(line, words);
  }

  private static boolean isPlain(String text) {
    return References.isAddress(text)
        || HERE.matches(text)
        || MaterialLinks.kind(text).isPresent() && text.length() <= LONGEST_NAME;
  }

  private void read(PageLine line, PageLine.Link link) {
    read(link, line.textOf(link), line.number());
  }

  private void read(PageLine.Link link, String text, int number) {
    if (MaterialLinks.isForm(text)) {
      session.addresses.add(link.url());
    } else {
      resolved(link, text, number)
          .map(url -> MaterialLinks.material(text, url))
          .ifPresent(material -> session.talk(number).materials.add(material));
    }
  }

  /** The address of a link; reported if it leads nowhere. */
  private Optional<String> resolved(PageLine.Link link, String text, int number) {
    session.addresses.add(link.url());
    Optional<String> url = MaterialLinks.resolve(link.url(), base);
    if (url.isEmpty()) {
      session.warn("unresolved-link", number, text, link.url());
    }
    return url;
  }

  /**
   * Those that stand at the end of a text.
   *
   * @return the text before them
   */
  PageLine behind(PageLine line) {
    int end = line.text().length();
    for (int i = line.links().size() - 1; i >= 0; i--) {
      PageLine.Link link = line.links().get(i);
      String text = line.textOf(link);
      if (link.to() == end
          && text.length() < LONGEST_NAME
          && MaterialLinks.kind(text).isPresent()) {
        read(line, link);
        end = line.part(0, link.from()).text().length();
      }
    }
    return line.part(0, end);
  }
}
