package org.seminararchive.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;
import org.seminararchive.description.Wordings;
import org.seminararchive.text.LinearPattern;

/** Says of a request for a shape what it will be called and in which words. */
@ApplicationScoped
class Settings {
  private static final LinearPattern UNPRINTABLE =
      LinearPattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}\\u2028\\u2029]+");

  /** Parameters that say how something is told, not what. */
  private static final List<String> MANNER = List.of("lang=", "limit=", "sort=");

  private final Wordings wordings;

  Settings(Wordings wordings) {
    this.wordings = wordings;
  }

  /**
   * For a list that its filters name.
   *
   * @param language what the client asked for
   */
  Setting ofList(UriInfo uri, Optional<String> language) {
    Wording wording = wording(language);
    Addresses addresses = new Addresses(uri.getBaseUri());
    String query = uri.getRequestUri().getRawQuery();
    List<String> filters =
        query == null
            ? List.of()
            : Arrays.stream(query.split("&"))
                .filter(part -> MANNER.stream().noneMatch(part::startsWith))
                .toList();
    String title =
        Stream.concat(
                Stream.of(wording.archive()), filters.stream().flatMap(f -> words(f, wording)))
            .collect(Collectors.joining(" · "));
    String page = addresses.home() + (filters.isEmpty() ? "" : "?" + String.join("&", filters));
    return new Setting(new Heading(title, id(uri), self(uri), page), wording, addresses, language);
  }

  /**
   * For what belongs to one thing.
   *
   * @param page its path on the web page
   */
  Setting of(UriInfo uri, Optional<String> language, Titled title, String page) {
    Wording wording = wording(language);
    Addresses addresses = new Addresses(uri.getBaseUri());
    Heading heading = new Heading(title.in(wording), id(uri), self(uri), addresses.home() + page);
    return new Setting(heading, wording, addresses, language);
  }

  /** The title of something in some words. */
  @FunctionalInterface
  interface Titled {
    String in(Wording wording);
  }

  private Wording wording(Optional<String> language) {
    return wordings.in(language.orElse(Wording.DEFAULT_LANGUAGE));
  }

  private static String self(UriInfo uri) {
    return uri.getRequestUri().toASCIIString();
  }

  // What the feed is about stays the same however much of it is wanted.
  private static String id(UriInfo uri) {
    return UriBuilder.fromUri(uri.getRequestUri())
        .replaceQueryParam("limit")
        .build()
        .toASCIIString();
  }

  // A title is one line of characters that every format can carry.
  private static String printable(String text) {
    return UNPRINTABLE.replaceAll(text, " ").strip();
  }

  private static Stream<String> words(String parameter, Wording wording) {
    String[] parts = parameter.split("=", 2);
    if (parts.length < 2) {
      return Stream.empty();
    }
    String value = printable(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    return parts[0].equals("series")
        ? Arrays.stream(value.split(",")).map(wording::series)
        : Stream.of(value);
  }
}
