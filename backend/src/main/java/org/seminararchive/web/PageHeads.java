package org.seminararchive.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.LinkedData;
import org.seminararchive.description.Wording;
import org.seminararchive.description.Wordings;
import org.seminararchive.http.Suffix;
import org.seminararchive.series.Series;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.ReadableFormulas;
import org.seminararchive.web.PageHead.Feed;

/** Creates the head of each kind of page. */
@ApplicationScoped
class PageHeads {
  private static final LinearPattern SPACES = LinearPattern.compile("\\s+");

  /** Maximum length of a description in characters; search engines truncate longer ones. */
  private static final int LONGEST = 200;

  @Inject Wordings wordings;

  PageHead ofTalk(Talk talk, PageCall call) {
    Wording wording = wordings.in(call.language());
    Addresses addresses = new Addresses(call.uri().getBaseUri());
    TalkResponse told = TalkResponse.from(talk);
    return head(
        wording,
        title(ReadableFormulas.in(wording.title(told)), wording.numbers(told.session())),
        description(wording, told.session(), List.of(told)),
        addresses.talk(told),
        List.of(feed(addresses, "talks/" + told.id(), Suffix.CALENDAR)),
        picture(addresses, told.session(), wording),
        new LinkedData(wording, addresses).of(told));
  }

  PageHead ofSession(Session session, Collection<Talk> talks, PageCall call) {
    Wording wording = wordings.in(call.language());
    Addresses addresses = new Addresses(call.uri().getBaseUri());
    SessionResponse told = SessionResponse.from(session);
    List<TalkResponse> parts = talks.stream().map(TalkResponse::from).toList();
    return head(
        wording,
        title(
            told.title() == null && parts.size() > 1
                ? new PageWords(call.language(), List.of()).of("kinds", told.kind().code)
                : ReadableFormulas.in(wording.subject(told, parts)),
            wording.numbers(told)),
        description(wording, told, parts),
        addresses.session(told).orElseGet(addresses::home),
        List.of(feed(addresses, "sessions/" + told.id(), Suffix.CALENDAR)),
        picture(addresses, told, wording),
        new LinkedData(wording, addresses).of(told, parts));
  }

  PageHead ofSeries(Series series, PageCall call) {
    Wording wording = wordings.in(call.language());
    Addresses addresses = new Addresses(call.uri().getBaseUri());
    return head(
        wording,
        wording.text(series.name),
        series.description == null ? null : shortened(wording.text(series.description)),
        addresses.series(series.slug),
        subscriptions(addresses, "series/" + series.slug),
        standingPicture(addresses),
        null);
  }

  PageHead ofSpeaker(Speaker speaker, PageCall call) {
    Wording wording = wordings.in(call.language());
    Addresses addresses = new Addresses(call.uri().getBaseUri());
    return head(
        wording,
        wording.text(speaker.name),
        wording.say("talksOf", wording.text(speaker.name)),
        addresses.speaker(speaker.id),
        subscriptions(addresses, "speakers/" + speaker.id),
        standingPicture(addresses),
        null);
  }

  /**
   * The head of a page of the archive as a whole.
   *
   * @param title key of its name among the texts of the page; {@code null} for none
   * @param description key of its description
   */
  static PageHead ofArchive(PageCall call, String title, String description) {
    return ofArchive(call.language(), call.uri(), title, description);
  }

  /** Same where no call was read. */
  static PageHead ofArchive(String language, UriInfo uri, String title, String description) {
    PageWords words = new PageWords(language, List.of());
    return new PageHead(
        language,
        words.text("siteName"),
        title == null ? null : words.text(title),
        words.text(description),
        localized(uri.getAbsolutePath().toString(), language),
        List.of(),
        standingPicture(new Addresses(uri.getBaseUri())),
        null);
  }

  private static PageHead head(
      Wording wording,
      String title,
      String description,
      String canonical,
      List<Feed> feeds,
      String picture,
      ObjectNode data) {
    return new PageHead(
        wording.language(),
        wording.archive(),
        title,
        description,
        localized(canonical, wording.language()),
        feeds,
        picture,
        data);
  }

  private static String picture(Addresses addresses, SessionResponse session, Wording wording) {
    return addresses
        .session(session)
        .map(page -> localized(page + "/share.png", wording.language()))
        .orElseGet(() -> standingPicture(addresses));
  }

  private static String standingPicture(Addresses addresses) {
    return addresses.home() + "share.png";
  }

  private static String localized(String page, String language) {
    return language.equals(Wording.DEFAULT_LANGUAGE) ? page : page + "?lang=" + language;
  }

  private static String title(String subject, String numbers) {
    return Stream.of(subject, numbers)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static List<Feed> subscriptions(Addresses addresses, String path) {
    return List.of(feed(addresses, path, Suffix.ATOM), feed(addresses, path, Suffix.CALENDAR));
  }

  private static Feed feed(Addresses addresses, String path, Suffix shape) {
    return new Feed(shape.mediaType(), addresses.api(path + "." + shape.ending()));
  }

  /** Date, speakers and the beginning of the first abstract. */
  private static String description(
      Wording wording, SessionResponse session, List<TalkResponse> talks) {
    Stream<String> who = talks.stream().map(wording::speakers).distinct();
    String what =
        talks.stream()
            .map(TalkResponse::abstractText)
            .filter(Objects::nonNull)
            .map(wording::text)
            .findFirst()
            .orElse("");
    return shortened(
        Stream.concat(
                Stream.concat(Stream.of(wording.moment(session.start())), who), Stream.of(what))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" ")));
  }

  private static String shortened(String text) {
    String line = SPACES.replaceAll(ReadableFormulas.in(text.strip()), " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
