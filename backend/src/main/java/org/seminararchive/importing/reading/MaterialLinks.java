package org.seminararchive.importing.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/** What a line of links offers, by their text: 講演スライド, 手順書, Jupyter notebook. */
final class MaterialLinks {
  private record Kind(MaterialKind kind, LinearPattern words) {
    Kind(MaterialKind kind, String words) {
      this(kind, LinearPattern.compile(words));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(MaterialKind.notebook, "jupyter|notebook|ノートブック|colab"),
          new Kind(MaterialKind.video, "動画|録画|ビデオ|video|youtube|recording"),
          new Kind(MaterialKind.slides, "スライド|slide|発表資料|講演資料"),
          new Kind(MaterialKind.notes, "ノート|note"),
          new Kind(MaterialKind.handout, "手順書|配布|資料|handout|レジュメ"));

  private static final LinearPattern FORM =
      LinearPattern.compile("フォーム|登録|申込|申し込み|解約|推薦|アンケート|registration|sign ?up");
  private static final LinearPattern AROUND = LinearPattern.compile("[\\s()\\[\\]【】/,、・|:;\\-→]*");

  /** What a sentence or a label has, and the name of a material has not. */
  private static final LinearPattern SAID = LinearPattern.compile("[:「」]");

  private static final int LONGEST = 2000;

  private MaterialLinks() {}

  /** Whether a line is nothing but links. */
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

  /** Whether a line is nothing but links to other places of the page: トップへ戻る. */
  static boolean isWithinPage(PageLine line) {
    return isAll(line) && line.links().stream().allMatch(l -> l.url().startsWith("#"));
  }

  /** Whether a text is what such a link says, in a page that has lost its links. */
  static boolean isName(String text) {
    return text.length() <= 40
        && !text.contains("。")
        && (kind(text).isPresent() || isForm(text))
        && !SAID.occursIn(Script.folded(text));
  }

  /** Whether it leads to a form for taking part, which is no material. */
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
    return new Material(
        kind(label).orElse(MaterialKind.web), LocalizedText.of(Script.language(label), label), url);
  }

  /**
   * Where a link leads, written as people read it (an address may have Japanese in it). Empty if
   * that is nowhere on the web.
   */
  static Optional<String> resolve(String url, Optional<URI> base) {
    String readable = decoded(url.strip());
    try {
      URI uri = new URI(null, null, "", null).resolve(encoded(readable));
      if (!uri.isAbsolute()) {
        if (base.isEmpty()) {
          return Optional.empty();
        }
        uri = base.get().resolve(uri);
      }
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      String text = decoded(uri.toString());
      return web && uri.getHost() != null && text.length() <= LONGEST
          ? Optional.of(text)
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String url) {
    StringBuilder encoded = new StringBuilder();
    url.codePoints()
        .forEach(
            c -> {
              if (c == ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' || c == '`'
                  || c == '{' || c == '|' || c == '}') {
                encoded.append('%').append(String.format("%02X", c));
              } else {
                encoded.appendCodePoint(c);
              }
            });
    return encoded.toString();
  }

  /** Only what is beyond ASCII: anything else would change what the address means. */
  private static String decoded(String url) {
    if (!url.contains("%")) {
      return url;
    }
    StringBuilder decoded = new StringBuilder();
    int at = 0;
    while (at < url.length()) {
      if (url.charAt(at) != '%') {
        decoded.append(url.charAt(at++));
        continue;
      }
      int end = at;
      var bytes = new java.io.ByteArrayOutputStream();
      while (end + 2 < url.length()
          && url.charAt(end) == '%'
          && isHex(url.charAt(end + 1))
          && isHex(url.charAt(end + 2))
          && Character.digit(url.charAt(end + 1), 16) >= 8) {
        bytes.write(Integer.parseInt(url.substring(end + 1, end + 3), 16));
        end += 3;
      }
      if (end == at) {
        decoded.append(url.charAt(at++));
        continue;
      }
      String text = bytes.toString(StandardCharsets.UTF_8);
      decoded.append(text.contains("�") ? url.substring(at, end) : text);
      at = end;
    }
    return decoded.toString();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }
}
