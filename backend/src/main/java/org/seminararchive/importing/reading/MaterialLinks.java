package org.seminararchive.importing.reading;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.WebAddress;

/** Classifies links by their text: 講演スライド, 手順書, Jupyter notebook. */
public final class MaterialLinks {
  private record Kind(MaterialKind kind, LinearPattern words) {
    Kind(MaterialKind kind, String words) {
      this(kind, LinearPattern.compile(words));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(MaterialKind.NOTEBOOK, "jupyter|notebook|ノートブック|colab"),
          new Kind(MaterialKind.VIDEO, "動画|録画|ビデオ|アーカイブ|見逃し|video|youtube|recording"),
          new Kind(MaterialKind.SLIDES, "スライド|slide|発表資料|講演資料"),
          new Kind(MaterialKind.NOTES, "ノート|note"),
          new Kind(MaterialKind.HANDOUT, "手順書|配布|資料|handout|レジュメ"));

  private static final LinearPattern FORM =
      LinearPattern.compile("フォーム|登録|申込|申し込み|解約|推薦|アンケート|registration|sign ?up");
  private static final LinearPattern AROUND = LinearPattern.compile("[\\s()\\[\\]【】/,、・|:;\\-→]*");

  /** Characters of sentences and labels, which names of materials do not have. */
  private static final LinearPattern SAID = LinearPattern.compile("[:「」]");

  private static final LinearPattern NOT_IN_URL = LinearPattern.compile("[ \"<>\\\\^`{|}]");
  private static final LinearPattern BEYOND_ASCII =
      LinearPattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])++");
  private static final int LONGEST = 2000;

  private MaterialLinks() {}

  static boolean isAll(PageLine line) {
    if (line.links().isEmpty()) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (PageLine.Link link : line.links()) {
      rest.append(line.text(), at, Math.max(at, link.from()));
      at = Math.max(at, link.to());
    }
    rest.append(line.text(), at, line.text().length());
    return AROUND.matcher(Script.folded(rest.toString())).matches();
  }

  /** True if a line consists of links within the page: トップへ戻る. */
  static boolean isWithinPage(PageLine line) {
    return isAll(line) && line.links().stream().allMatch(l -> l.url().startsWith("#"));
  }

  /** True if a text is the name of a material, in a page without links. */
  static boolean isName(String text) {
    return text.length() <= 40
        && !text.contains("。")
        && (kind(text).isPresent() || isForm(text))
        && !SAID.occursIn(Script.folded(text));
  }

  /** True for a registration form, which is no material. */
  static boolean isForm(String text) {
    return FORM.matcher(key(text)).find();
  }

  static Optional<MaterialKind> kind(String text) {
    String key = key(text);
    return KINDS.stream().filter(k -> k.words().matcher(key).find()).map(Kind::kind).findFirst();
  }

  private static String key(String text) {
    return Script.folded(text).toLowerCase(Locale.ROOT);
  }

  /**
   * @param url absolute, see {@link #resolve}
   */
  static Material material(String text, String url) {
    String label = text.isBlank() ? url : text;
    return new Material(kind(label).orElse(MaterialKind.WEB), Script.localized(label), url);
  }

  /**
   * The absolute URL of a link as people read it, with Japanese letters instead of their codes.
   * Empty if it is no URL of the web.
   */
  public static Optional<String> resolve(String url, Optional<URI> base) {
    String plain = decoded(url.strip());
    String encoded =
        WebAddress.of(plain)
            .orElseGet(() -> NOT_IN_URL.matcher(plain).replaceAll(MaterialLinks::encoded));
    try {
      URI uri = base.map(b -> b.resolve(encoded)).orElseGet(() -> URI.create(encoded));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      String text = decoded(uri.toString());
      return web && uri.getHost() != null && WebAddress.encoded(text).length() <= LONGEST
          ? Optional.of(text)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(MatchResult character) {
    return String.format("%%%02X", (int) character.group().charAt(0));
  }

  /** Decodes characters beyond ASCII only: anything else would change the meaning of the URL. */
  private static String decoded(String url) {
    return BEYOND_ASCII.matcher(url).replaceAll(MaterialLinks::decoded);
  }

  private static String decoded(MatchResult run) {
    String text = URLDecoder.decode(run.group(), StandardCharsets.UTF_8);
    return Matcher.quoteReplacement(text.contains("\uFFFD") ? run.group() : text);
  }
}
