package org.seminararchive.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.seminararchive.description.Wording;
import org.seminararchive.http.ReadCall;

/** A request for a page. Unknown parameters and values are ignored. */
public class PageCall extends ReadCall {
  private static final List<String> LANGUAGES = List.of("ja", "en");

  @Context HttpHeaders headers;

  @QueryParam("lang")
  String asked;

  @HeaderParam(HttpHeaders.HOST)
  String host;

  /**
   * Language of the page: that of the address ({@code ?lang=en}), otherwise the first of the
   * client's languages that is there, as its script chooses. Search engines name none.
   */
  String language() {
    if (asked != null && LANGUAGES.contains(asked)) {
      return asked;
    }
    List<String> preferred =
        headers.getAcceptableLanguages().stream()
            .map(Locale::getLanguage)
            .filter(each -> !each.equals("*"))
            .toList();
    return preferred.isEmpty()
        ? Wording.DEFAULT_LANGUAGE
        : preferred.stream().filter(LANGUAGES::contains).findFirst().orElse("en");
  }

  /** The host under which the client reached this server. */
  String host() {
    return host == null ? uri().getBaseUri().getAuthority() : host;
  }
}
