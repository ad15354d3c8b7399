package org.seminararchive.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Reads one LaTeX formula as Unicode text. A command without a symbol becomes its name. */
final class TexReader {
  private static final LinearPattern SPACES = LinearPattern.compile("\\s+");
  private static final LinearPattern SIMPLE = LinearPattern.compile("[\\p{L}\\p{N}\\p{M}]*");

  private static final LinearPattern COUNT = LinearPattern.compile("(?<=[A-Za-z)\\]])[0-9]{1,3}");
  private static final LinearPattern CHARGE = LinearPattern.compile("\\^([0-9]{0,2}[+-])");
  private static final Properties SYMBOLS = symbols();

  /** Commands that only change the style of the following text. */
  private static final Set<String> LOOKS =
      Set.of(
          "left",
          "right",
          "middle",
          "big",
          "bigl",
          "bigr",
          "Big",
          "Bigl",
          "Bigr",
          "bigg",
          "Bigg",
          "displaystyle",
          "textstyle",
          "limits",
          "nolimits",
          "mathrm",
          "mathbf",
          "mathit",
          "mathsf",
          "mathcal",
          "mathscr",
          "mathfrak",
          "mathtt",
          "bm",
          "boldsymbol",
          "text",
          "mbox",
          "hbox",
          "underline",
          "textsf",
          "textrm",
          "textbf",
          "textit",
          "mathop",
          "operatorname",
          "rm",
          "bf",
          "it",
          "cal");

  /** Further commands of mathematics; those without a symbol become their names. */
  private static final Set<String> OTHERS =
      Set.of(
          ("sqrt mathbb binom overset underset stackrel underbrace overbrace underline boxed not"
                  + " lim limsup liminf log ln exp sin cos tan cot sec csc arcsin arccos arctan sinh"
                  + " cosh tanh coth det dim ker max min sup inf arg deg gcd hom Pr pmod bmod mod"
                  + " colon lor land lnot gets iint iiint coprod bigcup bigcap bigoplus bigotimes"
                  + " nearrow searrow ddots vdots")
              .split(" "));

  private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac");

  /** Adds a combining character after the first letter of the argument. */
  private static final Map<String, String> ACCENTS =
      Map.of(
          "hat",
          "\u0302",
          "widehat",
          "\u0302",
          "tilde",
          "\u0303",
          "widetilde",
          "\u0303",
          "bar",
          "\u0304",
          "overline",
          "\u0304",
          "vec",
          "\u20d7",
          "dot",
          "\u0307",
          "ddot",
          "\u0308");

  private static final Script SUPERSCRIPT =
      new Script(
          "^",
          "0123456789+−=()abcdefghijklmnoprstuvwxyz",
          "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ");

  private static final Script SUBSCRIPT =
      new Script(
          "_", "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

  private static final Script DOUBLE_STRUCK = new Script("", "CHNPQRZ", "ℂℍℕℙℚℝℤ");

  private final String tex;
  private int at;

  TexReader(String tex) {
    this.tex = tex;
  }

  /** True if it is a command of mathematics. */
  static boolean isKnown(String command) {
    return FRACTIONS.contains(command)
        || ACCENTS.containsKey(command)
        || LOOKS.contains(command)
        || OTHERS.contains(command)
        || SYMBOLS.containsKey(command);
  }

  String read() {
    var text = new StringBuilder();
    while (at < tex.length()) {
      text.append(sequence());
      at++;
    }
    return SPACES.replaceAll(text, " ").strip();
  }

  /** Replaces all characters by special forms, such as superscripts, if each has one. */
  private record Script(String sign, String plain, String styled) {
    String of(String text) {
      boolean isKnown = !text.isEmpty() && text.chars().allMatch(c -> plain.indexOf(c) >= 0);
      if (!isKnown) {
        return sign + (sign.isEmpty() ? text : grouped(text));
      }
      var found = new StringBuilder();
      text.chars().forEach(c -> found.append(styled.charAt(plain.indexOf(c))));
      return found.toString();
    }
  }

  /** Reads until the end of the group. */
  private String sequence() {
    var text = new StringBuilder();
    while (at < tex.length() && tex.charAt(at) != '}') {
      char c = tex.charAt(at);
      if (c == '^' || c == '_') {
        at++;
        text.append(script(c == '^' ? SUPERSCRIPT : SUBSCRIPT, argument()));
      } else {
        text.append(atom());
      }
    }
    return text.toString();
  }

  private static String script(Script script, String content) {
    String bare = content.strip();
    return switch (bare) {
      case "′", "†", "*", "∗" -> bare;
      case "∘" -> "°";
      default -> script.of(bare);
    };
  }

  private String argument() {
    while (at < tex.length() && tex.charAt(at) == ' ') {
      at++;
    }
    return at < tex.length() && tex.charAt(at) != '}' ? atom() : "";
  }

  private String atom() {
    int c = tex.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '{' -> group();
      case '\\' -> command();
      case '~', '&' -> " ";
      case '\'' -> "′";
      case '-' -> "−";
      default -> Character.toString(c);
    };
  }

  private String group() {
    String text = sequence();
    at++;
    return text;
  }

  private String command() {
    int from = at;
    while (at < tex.length() && isLetter(tex.charAt(at))) {
      at++;
    }
    return at == from ? sign() : named(tex.substring(from, at));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private String sign() {
    if (at == tex.length()) {
      return "";
    }
    int c = tex.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '!' -> "";
      case ',', ':', ';', '\\' -> " ";
      case '|' -> "‖";
      case '"' -> accented(argument(), "\u0308");
      case '\'' -> accented(argument(), "\u0301");
      case '`' -> accented(argument(), "\u0300");
      case '^' -> accented(argument(), "\u0302");
      case '~' -> accented(argument(), "\u0303");
      default -> Character.toString(c);
    };
  }

  private String named(String name) {
    if (FRACTIONS.contains(name)) {
      return grouped(argument()) + "/" + grouped(argument());
    }
    if (ACCENTS.containsKey(name)) {
      return accented(argument(), ACCENTS.get(name));
    }
    if (LOOKS.contains(name)) {
      return "";
    }
    return switch (name) {
      case "sqrt" -> root();
      case "mathbb" -> DOUBLE_STRUCK.of(argument());
      case "ce" -> chemical();
      case "begin" -> argument().endsWith("matrix") ? "(" : " ";
      case "end" -> argument().endsWith("matrix") ? ")" : " ";
      default -> SYMBOLS.getProperty(name, name);
    };
  }

  private static String accented(String text, String accent) {
    int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return text.substring(0, first) + (first == 0 ? "" : accent) + text.substring(first);
  }

  /** A chemical formula of the package mhchem: H2O, SO4^2-. */
  private String chemical() {
    int end = Math.max(at, tex.indexOf('}', at));
    String formula = tex.substring(Math.min(end, at + 1), end);
    at = Math.min(tex.length(), end + 1);
    String charged =
        CHARGE
            .matcher(formula)
            .replaceAll(found -> SUPERSCRIPT.of(found.group(1).replace('-', '−')));
    return COUNT
        .matcher(charged.replace("->", "→"))
        .replaceAll(found -> SUBSCRIPT.of(found.group()));
  }

  private String root() {
    int end = at < tex.length() && tex.charAt(at) == '[' ? tex.indexOf(']', at) : -1;
    String degree = end < 0 ? "" : SUPERSCRIPT.of(new TexReader(tex.substring(at + 1, end)).read());
    at = Math.max(at, end + 1);
    return degree + "√" + grouped(argument());
  }

  private static String grouped(String text) {
    return SIMPLE.matches(text) ? text : "(" + text + ")";
  }

  private static Properties symbols() {
    var symbols = new Properties();
    try (InputStream file =
        TexReader.class.getClassLoader().getResourceAsStream("text/tex-symbols.properties")) {
      symbols.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return symbols;
  }
}
