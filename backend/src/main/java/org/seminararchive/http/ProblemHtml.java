package org.seminararchive.http;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.seminararchive.http.ExplainedCodes.ExplainedError;
import org.seminararchive.http.ExplainedCodes.ExplainedProblem;

/** Explanation of problems as HTML page in English and Japanese. */
final class ProblemHtml {
  private static final List<String> LANGUAGES = List.of("en", "ja");

  private ProblemHtml() {}

  static String of(ExplainedProblem problem) {
    Document page = page(problem.code());
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text(problem.status() + " " + problem.code());
    for (String language : LANGUAGES) {
      Element section = main.appendElement("section").attr("lang", language);
      section.appendElement("h2").text(problem.title().get(language));
      section.appendElement("p").text(problem.meaning().get(language));
    }
    main.appendElement("p")
        .appendElement("a")
        .attr("href", ExplainedCodes.PATH)
        .text("All problems / エラーの一覧");
    return page.outerHtml();
  }

  static String of(ExplainedCodes codes) {
    Document page = page("Problems / エラーの一覧");
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text("Problems / エラーの一覧");
    Element problems = main.appendElement("dl");
    for (ExplainedProblem problem : codes.problems()) {
      problems
          .appendElement("dt")
          .appendElement("a")
          .attr("href", problem.type())
          .text(problem.status() + " " + problem.code());
      describe(problems, problem.title());
      describe(problems, problem.meaning());
    }
    main.appendElement("h2").text("errors[].code");
    Element errors = main.appendElement("dl");
    for (ExplainedError error : codes.errors()) {
      errors.appendElement("dt").attr("id", error.code()).text(error.code());
      describe(errors, error.meaning());
    }
    return page.outerHtml();
  }

  private static void describe(Element list, Map<String, String> texts) {
    LANGUAGES.forEach(
        language -> list.appendElement("dd").attr("lang", language).text(texts.get(language)));
  }

  private static Document page(String title) {
    Document page = Document.createShell(ExplainedCodes.PATH);
    page.prependChild(new DocumentType("html", "", ""));
    page.selectFirst("html").attr("lang", "en");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.title(title);
    return page;
  }
}
