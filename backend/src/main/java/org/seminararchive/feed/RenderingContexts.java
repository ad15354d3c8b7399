package org.seminararchive.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.seminararchive.http.Ids;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.http.Shape;
import org.seminararchive.text.LinearPattern;

/** Determines title, URLs and language of a requested format. */
@ApplicationScoped
class RenderingContexts {
  private static final LinearPattern UNPRINTABLE =
      LinearPattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}\\u2028\\u2029]+");

  /** Parameters omitted from titles, because they are not filters. */
  private static final List<String> NOT_FILTERS = List.of("lang=", "limit=", "sort=");

  @Inject Wordings wordings;

  /**
   * For a filtered list.
   *
   * @param language requested language
   */
  RenderingContext ofList(UriInfo uri, Optional<String> language) {
    Wording wording = wording(language);
    Addresses addresses = new Addresses(uri.getBaseUri());
    List<String> filters =
        parameters(uri).stream()
            .filter(part -> NOT_FILTERS.stream().noneMatch(part::startsWith))
            .toList();
    String title =
        Stream.concat(
                Stream.of(wording.archive()), filters.stream().flatMap(f -> words(f, wording)))
            .collect(Collectors.joining(" · "));
    String page = addresses.home() + (filters.isEmpty() ? "" : "?" + String.join("&", filters));
    return new RenderingContext(
        new Heading(title, id(uri), self(uri), page), wording, addresses, language);
  }

  /**
   * For the list of one resource.
   *
   * @param page path of its web page
   */
  RenderingContext of(UriInfo uri, Optional<String> language, LocalizedTitle title, String page) {
    Wording wording = wording(language);
    Addresses addresses = new Addresses(uri.getBaseUri());
    Heading heading = new Heading(title.in(wording), id(uri), self(uri), addresses.home() + page);
    return new RenderingContext(heading, wording, addresses, language);
  }

  /** The language of a request without other parameters. */
  static Optional<String> language(ReadCall call) {
    QueryParameters query = call.query();
    Optional<String> language = Shape.language(query);
    query.refuseTheRest();
    return language;
  }

  /** A title in a given language. */
  @FunctionalInterface
  interface LocalizedTitle {
    String in(Wording wording);
  }

  private Wording wording(Optional<String> language) {
    return wordings.in(language.orElse(Wording.DEFAULT_LANGUAGE));
  }

  private static String self(UriInfo uri) {
    return uri.getRequestUri().toASCIIString();
  }

  // The id depends neither on the host nor on the requested length and order.
  private static String id(UriInfo uri) {
    String about =
        parameters(uri).stream()
            .filter(part -> !part.startsWith("limit=") && !part.startsWith("sort="))
            .sorted()
            .collect(Collectors.joining("&"));
    return "urn:uuid:" + Ids.ofName("feed" + uri.getRequestUri().getRawPath() + "?" + about);
  }

  private static List<String> parameters(UriInfo uri) {
    String query = uri.getRequestUri().getRawQuery();
    return query == null
        ? List.of()
        : Arrays.stream(query.split("&")).filter(part -> !part.isEmpty()).toList();
  }

  // A single line without control characters, valid in every format.
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
