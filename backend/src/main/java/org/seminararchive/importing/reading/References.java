package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.talk.Reference;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.WebAddress;

/**
 * Recognises cited works: with or without a label in brackets, over several lines, at the end of
 * the abstract, or as an address.
 */
public final class References {
  record Marked(String label, PageLine rest) {}

  private static final LinearPattern MARK =
      LinearPattern.compile(
          "^[\\[【] ?(?<label>[0-9]{1,3}[a-z]?|[A-Z]|[A-Za-z]{1,6}[0-9]{2,4}[a-z]?)"
              + " ?[\\]】](?:[:,.](?= ))?(?<space> ?)");
  private static final LinearPattern COUNTED =
      LinearPattern.compile("^(?:\\((?<a>[0-9]{1,2})\\)|(?<b>[0-9]{1,2})[.)])(?<space> )");
  private static final LinearPattern PARTICLE =
      LinearPattern.compile(
          "^(?:\\.(?=\\P{ASCII})|は|が|を|に|へ|の(?!り)|で(?!ィ)|と|や|も|、|，|。|．|,|から|まで|より|について|では|にて|参照|など|\\[|-\\[)");
  static final String ARXIV_ID =
      "(?i)(?:arxiv ?[:.]? ?|arxiv\\.org/(?:abs|pdf|html|format)/|e-?prints? ?:? ?(?:arxiv:)?)"
          + "((?:[0-9]{4}\\.[0-9]{4,5})|(?:[a-z-]{1,20}(?:\\.[A-Za-z-]{2,8})?/[0-9]{7}))(?![0-9])(?:v[0-9]+)?";
  private static final LinearPattern ARXIV = LinearPattern.compile(ARXIV_ID);

  private static final LinearPattern DOI =
      LinearPattern.compile(
          "(?i)(?:doi\\.org/|doi ?: ?)(10\\.[0-9]{4,9}/[-._;()/:a-z0-9]+[a-z0-9)])");
  private static final LinearPattern URL = LinearPattern.compile(WebAddress.PRINTED);

  /** Footnote marks behind authors. */
  private static final LinearPattern EQUALS = LinearPattern.compile("(?<=\\p{L})[*†‡]+(?=,|\\s|$)");

  private static final LinearPattern YEAR =
      LinearPattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
  private static final LinearPattern LEAD =
      LinearPattern.compile(
          "(?i)^(?:further reading|see also|references?|refs?|preprint|paper|関連論文|参考) ?:.*");
  private static final LinearPattern NO_DIGIT = LinearPattern.compile("[^0-9]");
  private static final LinearPattern BEHIND_ADDRESS =
      LinearPattern.compile("(?<![.,;:'\\]])[.,;:'\\]]++$");
  private static final LinearPattern BEHIND_BRACKET = LinearPattern.compile("(?<![).,;])[).,;]++$");
  private static final int LONGEST = 5000;

  private References() {}

  /** A line that begins with a label, unless the label is cited there: [1]について. */
  static Optional<Marked> marked(PageLine line) {
    String folded = Script.folded(line.text());
    Matcher mark = MARK.matcher(folded);
    if (!mark.find()) {
      return Optional.empty();
    }
    String rest = folded.substring(mark.end());
    boolean cited = PARTICLE.matcher(rest).find();
    // Wrapped text may begin with a label by chance, then without a space behind it.
    boolean chance = line.soft() && mark.group("space").isEmpty() && Script.hasJapanese(rest);
    return cited || chance
        ? Optional.empty()
        : Optional.of(new Marked(mark.group("label"), line.from(mark.end())));
  }

  /** A counted line of a list of references: {@code 1. A. Author}, {@code (2) B. Author}. */
  static Optional<Marked> counted(PageLine line) {
    if (!line.marker().isEmpty()) {
      String number = NO_DIGIT.replaceAll(line.marker(), "");
      return Optional.of(new Marked(number, line));
    }
    Matcher counted = COUNTED.matcher(Script.folded(line.text()));
    if (!counted.find()) {
      return Optional.empty();
    }
    String number = counted.group("a") == null ? counted.group("b") : counted.group("a");
    return Optional.of(new Marked(number, line.from(counted.end())));
  }

  /** A cited work of one line, with or without a label. */
  public static Optional<Reference> printed(String text) {
    PageLine line = PageLine.of(text);
    return marked(line)
        .map(m -> reference(Optional.of(m.label()), List.of(m.rest()), Optional.empty()))
        .orElseGet(() -> reference(Optional.empty(), List.of(line), Optional.empty()));
  }

  static boolean isSentence(String line) {
    String text = line.strip();
    boolean ended = text.endsWith("。") || text.endsWith("です") || text.endsWith("ます");
    return ended && Script.hasJapanese(text);
  }

  /** True if a line without a label is a cited work, behind a text in {@code language}. */
  static boolean isUnmarked(String line, String language) {
    String folded = Script.folded(line);
    boolean address = URL.matcher(folded).find();
    if (LEAD.matcher(folded).matches() && address || isAddress(folded)) {
      return true;
    }
    boolean foreign = language.equals("ja") && !Script.hasJapanese(line);
    return foreign
        && (address || YEAR.matcher(folded).find() || ARXIV.matcher(folded).find())
        && folded.contains(",");
  }

  /** The line with its printed addresses as links. */
  static PageLine linked(PageLine line) {
    List<PageLine.Link> links = new ArrayList<>(line.links());
    Matcher printed = URL.matcher(line.text());
    while (printed.find()) {
      int from = printed.start();
      String url = trimmed(printed.group());
      if (links.stream().noneMatch(l -> l.from() <= from && from < l.to())) {
        links.add(new PageLine.Link(from, from + url.length(), url));
      }
    }
    return line.with(line.text(), links);
  }

  static boolean isAddress(String line) {
    return URL.matcher(line.strip()).matches();
  }

  /**
   * @param label absent if there is none
   * @param lines the text, as it is printed
   */
  static Optional<Reference> reference(
      Optional<String> label, List<PageLine> lines, Optional<URI> base) {
    StringBuilder printed = new StringBuilder();
    List<String> links = new ArrayList<>();
    for (PageLine line : lines) {
      if (printed.length() <= LONGEST && !line.text().isEmpty()) {
        printed.append(printed.length() == 0 ? "" : " ").append(line.text());
        line.links().forEach(l -> links.add(l.url()));
      }
    }
    String text = printed.toString();
    text = EQUALS.replaceAll(text.strip(), "");
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String arxiv = first(ARXIV, text).or(() -> firstOf(ARXIV, links)).orElse(null);
    String doi = first(DOI, text).or(() -> firstOf(DOI, links)).orElse(null);
    String url = address(text, links, base).map(u -> plain(u, arxiv)).orElse(null);
    return Optional.of(new Reference(label.orElse(null), text, arxiv, doi, url));
  }

  private static Optional<String> address(String text, List<String> links, Optional<URI> base) {
    Optional<String> linked =
        links.stream()
            .map(l -> MaterialLinks.resolve(l, base))
            .flatMap(Optional::stream)
            .findFirst();
    if (linked.isPresent()) {
      return linked;
    }
    Matcher printed = URL.matcher(text);
    return printed.find() ? Optional.of(trimmed(printed.group())) : Optional.empty();
  }

  /** The URL of an arXiv page, without accidentally appended text. */
  private static String plain(String url, String arxiv) {
    String page = "://arxiv.org/abs/" + arxiv + "/";
    boolean abs = url.startsWith("http" + page) || url.startsWith("https" + page);
    return abs ? "https://arxiv.org/abs/" + arxiv : url;
  }

  private static String trimmed(String url) {
    String trimmed = BEHIND_ADDRESS.replaceAll(url, "");
    boolean open = trimmed.contains("(");
    return open ? trimmed : BEHIND_BRACKET.replaceAll(trimmed, "");
  }

  private static Optional<String> firstOf(LinearPattern pattern, List<String> texts) {
    return texts.stream().map(t -> first(pattern, t)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> first(LinearPattern pattern, String text) {
    Matcher matcher = pattern.matcher(Script.folded(text));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
