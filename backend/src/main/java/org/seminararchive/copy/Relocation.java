package org.seminararchive.copy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.ContentLines;
import org.seminararchive.text.LinearPattern;

/**
 * Adapts responses to the URL of the copy. Rewrites absolute URLs of the origin in all files, and
 * root-relative URLs in pages.
 */
final class Relocation {
  private static final LinearPattern ROOTED =
      LinearPattern.compile("(?<![0-9A-Za-z])(href|src|content|action)=\"/(?!/)");

  /** Parts that need a server: documentation, pages for organizers, embedded responses. */
  private static final LinearPattern OF_SERVER =
      LinearPattern.compile(
          "\\s*<li><a href=\"/(?:api|organize)\">.*?</li>|<script type=\"application/json\"[^<]*</script>\\s*");

  /** Pictures of sessions are not copied; links to them are replaced by the picture of the site. */
  private static final LinearPattern PICTURE =
      LinearPattern.compile(
          "(property=\"og:image\" content=\"[^\"]*?)/[a-z0-9-]+/[0-9]+/share\\.png");

  private static final LinearPattern API_BASE =
      LinearPattern.compile("<meta name=\"api-base\"[^>]*>");

  /**
   * Content Security Policy as a meta element, because static hosts do not send the header; {@code
   * frame-ancestors} is not available there.
   */
  private static final String FILES =
      """
      $0
          <meta name="api-kind" content="files" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://embed.nicovideo.jp https://archive.org; manifest-src 'self'; base-uri 'none'; form-action 'self'"
          />\
      """;

  private static final String FILES_PATH = "/files/";

  /** Start of a value with the path of a copy of linked slides. */
  private static final String COPIES_PATH = "\"/copies/";

  private final String origin;
  private final String place;
  private final String root;
  private final boolean withFiles;

  /**
   * @param origin base URL with a trailing slash
   * @param at base URL of the copy with a trailing slash; if empty, URLs of another archive are
   *     kept, and URLs of this process become root-relative
   * @param isOwn true if this process is the origin
   * @param withFiles false to keep the URLs of uploaded files
   */
  Relocation(URI origin, Optional<URI> at, boolean isOwn, boolean withFiles) {
    this.withFiles = withFiles;
    this.origin = withoutSlash(origin.toString());
    this.place =
        at.map(URI::toString).map(Relocation::withoutSlash).orElse(isOwn ? "" : this.origin);
    this.root = at.map(URI::getRawPath).map(Relocation::withoutSlash).orElse("");
  }

  byte[] of(byte[] answer, CopiedFile.Kind kind) {
    if (kind == CopiedFile.Kind.VERBATIM) {
      return answer;
    }
    String text = new String(answer, StandardCharsets.UTF_8);
    String moved =
        switch (kind) {
          case PAGE -> page(moved(text));
          case CALENDAR -> ContentLines.fold(moved(ContentLines.unfold(text)));
          default -> moved(text);
        };
    return moved.getBytes(StandardCharsets.UTF_8);
  }

  private String moved(String text) {
    String moved = text.replace(origin, place);
    String linked = withFiles ? moved : moved.replace(place + FILES_PATH, origin + FILES_PATH);
    return linked.replace(COPIES_PATH, "\"" + (withFiles ? place : origin) + "/copies/");
  }

  private String page(String html) {
    String copied = OF_SERVER.matcher(html).replaceAll("");
    String shell =
        place.equals(origin) ? copied : PICTURE.matcher(copied).replaceAll("$1/share.png");
    String rooted =
        ROOTED.matcher(shell).replaceAll("$1=\"" + Matcher.quoteReplacement(root) + "/");
    Matcher base = API_BASE.matcher(rooted);
    if (!base.find()) {
      throw new CopyFailed("A page has no <meta name=\"api-base\">.");
    }
    return base.replaceFirst(FILES);
  }

  private static String withoutSlash(String address) {
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == '/') {
      end--;
    }
    return address.substring(0, end);
  }
}
