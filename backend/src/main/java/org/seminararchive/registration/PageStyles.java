package org.seminararchive.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** The style sheets of the web page for every medium, whose names depend on how it was packaged. */
final class PageStyles {
  private static final String PAGE = "META-INF/page/index.html";
  private static final LinearPattern LINK =
      LinearPattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\" ?/?>");

  static final List<String> ADDRESSES = read();

  private PageStyles() {}

  private static List<String> read() {
    try (InputStream page = PageStyles.class.getClassLoader().getResourceAsStream(PAGE)) {
      Matcher link = LINK.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8));
      List<String> addresses = new ArrayList<>();
      while (link.find()) {
        addresses.add(link.group(1));
      }
      return List.copyOf(addresses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
