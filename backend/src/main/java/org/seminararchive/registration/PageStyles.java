package org.seminararchive.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import org.seminararchive.text.LinearPattern;

/**
 * The style sheets of the web page for every medium, and its script that applies the theme that the
 * reader has chosen there. Their names depend on how the page was packaged.
 */
final class PageStyles {
  private static final String PAGE = "META-INF/page/index.html";

  static final List<String> ADDRESSES = found("<link rel=\"stylesheet\" href=\"([^\"]+)\" ?/?>");
  static final String THEME_SCRIPT = found("<script src=\"([^\"]+)\">").get(0);

  private PageStyles() {}

  private static List<String> found(String element) {
    try (InputStream page = PageStyles.class.getClassLoader().getResourceAsStream(PAGE)) {
      String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return LinearPattern.compile(element)
          .matcher(html)
          .results()
          .map((MatchResult each) -> each.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
