package org.seminararchive.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * The single HTML file of the frontend, served for every page. Metadata for clients without script
 * (title, description, Open Graph, JSON-LD) is inserted into its head.
 */
@ApplicationScoped
class Shell {
  private static final String FILE = "META-INF/page/index.html";
  private static final String LANGUAGE = "<html lang=\"ja\">";
  private static final String MAIN = "<main id=\"main\" tabindex=\"-1\">";
  private static final String COLOURS =
      "<noscript><link rel=\"stylesheet\" href=\"%s\" /></noscript>";
  private static final LinearPattern TITLE = LinearPattern.compile("<title>([^<]*)</title>");
  private static final LinearPattern DESCRIPTION =
      LinearPattern.compile("(<meta\\s+name=\"description\"\\s+content=\")([^\"]*)(\")");

  private final String html;

  Shell() {
    try (InputStream file = Shell.class.getClassLoader().getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the frontend is missing: " + FILE);
      }
      html = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!TITLE.occursIn(html)
        || !html.contains(LANGUAGE)
        || !DESCRIPTION.occursIn(html)
        || !html.contains(MAIN)
        || !html.contains("</head>")) {
      throw new IllegalStateException(
          "the frontend has no language, title, description, head or main: " + FILE);
    }
  }

  /** Parts of a page inside its body, as HTML. */
  record Body(String masthead, String main, String footer, String data) {}

  /** HTML of a page with its content, and the same data for the script. */
  String page(PageHead head, Body body) {
    String page = with(head);
    page = filled(page, "<header class=\"site-masthead\">", "</header>", body.masthead());
    page = filled(page, MAIN, "</main>", body.main());
    page = filled(page, "<footer class=\"site-footer\">", "</footer>", body.footer());
    int end = page.lastIndexOf("</body>");
    return page.substring(0, end)
        + "<script type=\"application/json\" id=\"answers\">"
        + body.data()
        + "</script>\n  "
        + page.substring(end);
  }

  private static String filled(String page, String start, String end, String content) {
    int from = page.indexOf(start) + start.length();
    return page.substring(0, from) + "\n" + content + page.substring(page.indexOf(end, from));
  }

  /** HTML of an existing page whose content the script renders. */
  Response answer(PageHead head) {
    return Response.ok(with(head), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private String with(PageHead head) {
    boolean article = head.title() != null;
    String title = escaped(article ? head.title() + " · " + head.siteName() : head.siteName());
    String page =
        TITLE
            .matcher(html.replace(LANGUAGE, "<html lang=\"" + head.language() + "\">"))
            .replaceFirst(Matcher.quoteReplacement("<title>" + title + "</title>"));
    if (head.description() != null) {
      String description = Matcher.quoteReplacement(escaped(head.description()));
      page = DESCRIPTION.matcher(page).replaceFirst("$1" + description + "$3");
    }
    var more = new StringBuilder();
    line(more, "<link rel=\"canonical\" href=\"%s\" />", head.canonical());
    line(more, COLOURS, SeriesColoursResource.PATH);
    head.feeds()
        .forEach(
            feed ->
                line(
                    more,
                    "<link rel=\"alternate\" type=\"%s\" href=\"%s\" />",
                    feed.type(),
                    feed.address()));
    property(more, "og:site_name", head.siteName());
    property(more, "og:type", article ? "article" : "website");
    property(more, "og:locale", head.language().equals("ja") ? "ja_JP" : "en_GB");
    property(more, "og:title", article ? head.title() : head.siteName());
    if (head.description() != null) {
      property(more, "og:description", head.description());
    }
    property(more, "og:url", head.canonical());
    property(more, "og:image", head.picture());
    property(more, "og:image:width", "1200");
    property(more, "og:image:height", "630");
    line(more, "<meta name=\"twitter:card\" content=\"summary_large_image\" />");
    if (head.data() != null) {
      // Inside a script element only {@code <} could end it.
      String data = head.data().toString().replace("<", "\\u003c");
      more.append("    <script type=\"application/ld+json\">").append(data).append("</script>\n");
    }
    int end = page.indexOf("  </head>");
    return page.substring(0, end) + more + page.substring(end);
  }

  private static void property(StringBuilder more, String name, String content) {
    line(more, "<meta property=\"%s\" content=\"%s\" />", name, content);
  }

  private static void line(StringBuilder more, String form, String... values) {
    Object[] safe = Arrays.stream(values).map(Shell::escaped).toArray();
    more.append("    ").append(form.formatted(safe)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
