package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.ReadableFormulas;
import org.seminararchive.text.WebAddress;

/** Finds URLs, mail addresses, arXiv ids and DOIs in texts, and their targets, like the script. */
@TemplateData
public final class PageLinks {
  // Japanese text follows an address without a space; brackets in an address are balanced.
  private static final LinearPattern URL =
      LinearPattern.compile(
          "(?:https?://|\\bwww\\.)(?:\\([!-'*-~&&[^<>\"]]{0,500}\\)|[!-'*-~&&[^<>\"]]|"
              + WebAddress.LETTERS
              + "){1,1000}(?<![.,;:!?'\\]}])");
  private static final LinearPattern MAIL =
      LinearPattern.compile(
          "(?i)[\\w.+-]{0,64}\\w@[a-z\\d](?:[a-z\\d-]{0,62}[a-z\\d])?(?:\\.[a-z\\d](?:[a-z\\d-]{0,62}[a-z\\d])?){1,10}");
  private static final LinearPattern JAPANESE =
      LinearPattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");

  /**
   * A part of a text.
   *
   * @param url target of a link; {@code null} for plain text
   */
  @TemplateData
  public record Piece(String text, String url) {}

  private record Rule(LinearPattern pattern, UnaryOperator<String> target) {}

  private PageLinks() {}

  /** A line with linked URLs and mail addresses. */
  static List<Piece> addresses(String line) {
    return split(
        line, List.of(new Rule(URL, PageLinks::web), new Rule(MAIL, found -> "mailto:" + found)));
  }

  /** The printed text of a cited work; identifiers that it does not contain are appended. */
  static List<Piece> of(Map<String, Object> reference) {
    String arxiv = (String) reference.get("arxiv");
    String doi = (String) reference.get("doi");
    String url = (String) reference.get("url");
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule(URL, PageLinks::web));
    if (doi != null) {
      rules.add(
          new Rule(
              LinearPattern.compile("(?i)(?:doi:\\s*)?" + LinearPattern.quote(doi)),
              found -> doi(doi)));
    }
    if (arxiv != null) {
      rules.add(
          new Rule(
              LinearPattern.compile(
                  "(?i)(?:(?:arxiv|e-print):\\s*)?" + LinearPattern.quote(arxiv) + "(?:v\\d+)?"),
              found -> arxiv(arxiv)));
    }
    List<Piece> found = split((String) reference.getOrDefault("text", ""), rules);
    append(found, arxiv, "arXiv:", arxiv == null ? "" : arxiv(arxiv));
    append(found, doi, "doi:", doi == null ? "" : doi(doi));
    if (url != null && found.stream().allMatch(each -> each.url() == null)) {
      found.add(new Piece(" " + host(url), url));
    }
    return found;
  }

  private static void append(List<Piece> found, String id, String scheme, String target) {
    if (id != null && found.stream().noneMatch(each -> target.equals(each.url()))) {
      found.add(new Piece(" " + scheme + id, target));
    }
  }

  /** Language of a text without one, from its script. */
  static String language(String text) {
    return JAPANESE.occursIn(text) ? "ja" : "en";
  }

  /** Host of a URL for display. */
  static String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException e) {
      return url;
    }
  }

  private static String web(String found) {
    return found.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + found : found;
  }

  private static String arxiv(String id) {
    return "https://arxiv.org/abs/" + id;
  }

  private static String doi(String id) {
    try {
      return new URI("https", "doi.org", "/" + id, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "https://doi.org/";
    }
  }

  private static List<Piece> split(String text, List<Rule> rules) {
    List<Piece> found = new ArrayList<>();
    if (text.isEmpty()) {
      return found;
    }
    if (rules.isEmpty()) {
      found.add(new Piece(ReadableFormulas.in(text), null));
      return found;
    }
    List<Rule> others = rules.subList(1, rules.size());
    Matcher match = rules.get(0).pattern().matcher(text);
    int rest = 0;
    while (match.find()) {
      found.addAll(split(text.substring(rest, match.start()), others));
      found.add(new Piece(match.group(), rules.get(0).target().apply(match.group())));
      rest = match.end();
    }
    found.addAll(split(text.substring(rest), others));
    return found;
  }
}
