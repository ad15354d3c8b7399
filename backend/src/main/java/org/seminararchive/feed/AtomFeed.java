package org.seminararchive.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seminararchive.description.Wording;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialCopy;
import org.seminararchive.talk.MaterialFile;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkResponse.SpeakerAt;

/**
 * Atom feed (RFC 4287) of announcements and changes. An entry's id is that of the talk and never
 * changes; {@code updated} is the time of the change, not of the talk.
 *
 * @param otherwise {@code updated} of a feed without entries
 */
record AtomFeed(Instant otherwise) implements TalkShape {
  /** Default number of entries. */
  static final int USUAL = 50;

  @Override
  public void write(Iterator<List<Published>> talks, RenderingContext context, OutputStream out)
      throws IOException {
    List<Published> all = new ArrayList<>();
    talks.forEachRemaining(all::addAll);
    Feed feed = new Feed("atom_1.0");
    feed.setId(context.heading().id());
    feed.setTitle(context.heading().title());
    feed.setLanguage(context.wording().language());
    feed.setUpdated(Date.from(newest(all)));
    feed.setAlternateLinks(List.of(link("alternate", "text/html", context.heading().page())));
    feed.setOtherLinks(List.of(link("self", "application/atom+xml", context.heading().self())));
    feed.setAuthors(List.of(person(context.wording().archive())));
    context.wording().licence().ifPresent(feed::setRights);
    Generator generator = new Generator();
    generator.setValue("Seminar Archive");
    feed.setGenerator(generator);
    feed.setEntries(all.stream().map(each -> entry(each, context)).toList());
    try {
      String xml = new WireFeedOutput().outputString(feed);
      out.write(xml.getBytes(StandardCharsets.UTF_8));
    } catch (FeedException e) {
      throw new IllegalStateException("a feed that cannot be written", e);
    }
  }

  private Instant newest(List<Published> all) {
    return all.stream().map(Published::updated).max(Comparator.naturalOrder()).orElse(otherwise);
  }

  private static Entry entry(Published published, RenderingContext context) {
    TalkResponse talk = published.talk();
    Wording wording = context.wording();
    Entry entry = new Entry();
    entry.setId("urn:uuid:" + talk.id());
    entry.setTitle(wording.headline(talk));
    entry.setUpdated(Date.from(published.updated()));
    entry.setAlternateLinks(
        List.of(link("alternate", "text/html", context.addresses().talk(talk))));
    entry.setOtherLinks(
        talk.materials().stream().flatMap(each -> enclosure(each, context).stream()).toList());
    entry.setAuthors(
        Wording.speaking(talk).stream().map(speaker -> person(name(speaker, wording))).toList());
    entry.setContributors(
        Stream.of(Role.CONTRIBUTOR, Role.CHAIR)
            .flatMap(role -> Wording.besides(talk, role).stream())
            .map(other -> person(name(other, wording)))
            .toList());
    entry.setCategories(
        talk.session().numbers().stream()
            .map(
                number -> {
                  Category category = new Category();
                  category.setTerm(number.series());
                  category.setLabel(wording.series(number.series()));
                  return category;
                })
            .toList());
    Content content = new Content();
    content.setType(Content.HTML);
    content.setValue(AtomContent.of(published, context));
    entry.setContents(List.of(content));
    return entry;
  }

  private static String name(SpeakerAt speaker, Wording wording) {
    return wording.text(speaker.name());
  }

  private static SyndPerson person(String name) {
    Person person = new Person();
    person.setName(name);
    return person;
  }

  /** A file of this archive, or the copy of one that is gone (RFC 4287, section 4.2.7.2). */
  private static Optional<Link> enclosure(Material material, RenderingContext context) {
    String title = context.wording().text(material.label());
    MaterialCopy copy = material.keptCopy();
    MaterialFile file = material.file();
    return file == null
        ? material
            .pathOfCopy()
            .map(context.addresses()::of)
            .map(url -> enclosure(url, copy.mediaType(), copy.size(), title))
        : Optional.of(enclosure(material.url(), file.mediaType(), file.size(), title));
  }

  private static Link enclosure(String url, String type, long size, String title) {
    Link link = link("enclosure", type, url);
    link.setLength(size);
    link.setTitle(title);
    return link;
  }

  private static Link link(String relation, String type, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(address);
    return link;
  }
}
