package org.seminararchive.web;

import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jboss.logging.Logger;
import org.seminararchive.http.PagePeriod;
import org.seminararchive.http.Representations;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.TextTooComplex;

/** Responses with a complete page: head, content as HTML, and the data of the content. */
@ApplicationScoped
class PageAnswers {
  private static final Logger LOG = Logger.getLogger(PageAnswers.class);
  private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

  /** A link to another page. */
  private static final LinearPattern LINK =
      LinearPattern.compile("href=\"(/(?!api[/\"]|embed/|copies/)[^\"?#]*)(\\?[^\"#]*)?\"");

  @Inject Shell shell;
  @Inject PageTemplates templates;
  @Inject OwnApi api;
  @Inject Representations representations;
  @Inject PagePeriod period;

  /** 304 if the client has this page. The page has no content if rendering fails. */
  Response of(PageCall call, PageHead head, PageViews.View view) {
    try {
      return representations.document(
          call.request(),
          "page" + period.now(),
          HTML,
          () -> page(call, head, view).getBytes(StandardCharsets.UTF_8));
    } catch (PageVisit.Refused refused) {
      return refused(call, head, refused);
    } catch (PageFailed failed) {
      LOG.warnf(
          "The page %s is sent without its content, which its script then asks for: %s",
          call.uri().getRequestUri().getPath(), failed);
      return shell.answer(head);
    }
  }

  private Response refused(PageCall call, PageHead head, PageVisit.Refused refused) {
    return problem(
        (Integer) refused.problem().getOrDefault("status", 503),
        head,
        templates.refused(call.language(), refused.problem()),
        call.language(),
        call.uri());
  }

  /** 404 with the message in the language of the request. */
  Response missing(String language, UriInfo uri) {
    return problem(
        404,
        PageHeads.ofArchive(language, uri, "notFound", "notFoundAdvice"),
        templates.missing(language),
        language,
        uri);
  }

  private Response problem(
      int status, PageHead head, TemplateInstance view, String language, UriInfo uri) {
    String page = shell.page(head, body(language, uri, render(view), "{}"));
    return Representations.unstored(Response.status(status).entity(page).type(HTML));
  }

  private String page(PageCall call, PageHead head, PageViews.View view) {
    PageVisit visit = new PageVisit(api, call);
    TemplateInstance main = view.of(visit);
    Shell.Body body = body(call.language(), call.uri(), render(main), visit.data());
    return shell.page(head.titled(visit.title()), body);
  }

  private Shell.Body body(String language, UriInfo uri, String main, String data) {
    String path = uri.getRequestUri().getPath();
    String query =
        uri.getRequestUriBuilder()
            .replaceQueryParam("lang", language.equals("ja") ? "en" : "ja")
            .build()
            .getRawQuery();
    return new Shell.Body(
        inLanguage(
            render(templates.frame("masthead", language, path, path + "?" + query)), language),
        inLanguage(main, language),
        inLanguage(render(templates.frame("footer", language, path, "")), language),
        data);
  }

  private static String render(TemplateInstance template) {
    try {
      return template.render();
    } catch (TemplateException | TextTooComplex e) {
      throw new PageFailed("a template failed", e);
    }
  }

  /** Without a script, only the URL contains the language of a page. */
  private static String inLanguage(String html, String language) {
    return language.equals("ja")
        ? html
        : LINK.matcher(html)
            .replaceAll(link -> Matcher.quoteReplacement(localized(link, language)));
  }

  private static String localized(MatchResult link, String language) {
    String query = link.group(2);
    if (query != null && query.contains("lang=")) {
      return link.group();
    }
    return "href=\"%s%slang=%s\""
        .formatted(link.group(1), query == null ? "?" : query + "&amp;", language);
  }
}
