package org.seminararchive.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads one LaTeX formula as Unicode text. A command without a symbol becomes its name. */
final class TexReader {
  private static final LinearPattern SPACES = LinearPattern.compile("\\s+");

  private static final LinearPattern COUNT = LinearPattern.compile("(?<=[A-Za-z)\\]])[0-9]{1,3}");
  private static final LinearPattern CHARGE = LinearPattern.compile("\\^([0-9]{0,2}[+-])");
  private static final Properties SYMBOLS = symbols();

  private final String tex;
  private int at;

  TexReader(String tex) {
    this.tex = tex;
  }

  /** True if it is a command of mathematics. */
  static boolean isKnown(String command) {
    return SYMBOLS.containsKey(command);
  }

  String read() {
    var text = new StringBuilder();
    while (at < tex.length()) {
      text.append(sequence());
      at++;
    }
    return SPACES.replaceAll(text, " ").strip();
  }

  /** Reads until the end of the group. */
  private String sequence() {
    var text = new StringBuilder();
    while (at < tex.length() && tex.charAt(at) != '}') {
      char c = tex.charAt(at);
      if (c == '^' || c == '_') {
        at++;
        text.append(script(c == '^' ? TexScript.SUPERSCRIPT : TexScript.SUBSCRIPT, argument()));
      } else {
        text.append(atom());
      }
    }
    return text.toString();
  }

  private static String script(TexScript script, String content) {
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
    return switch (name) {
      case "sqrt" -> root();
      case "mathbb" -> TexScript.DOUBLE_STRUCK.of(argument());
      case "ce" -> chemical();
      case "begin" -> argument().endsWith("matrix") ? "(" : " ";
      case "end" -> argument().endsWith("matrix") ? ")" : " ";
      case "underset" -> placed(TexScript.SUBSCRIPT);
      case "overset", "stackrel" -> placed(TexScript.SUPERSCRIPT);
      default -> symbol(SYMBOLS.getProperty(name, name));
    };
  }

  /** A text below or above another one. */
  private String placed(TexScript script) {
    String small = argument();
    return argument() + (small.isEmpty() ? "" : script(script, small));
  }

  /** A symbol; a combining character belongs to the first letter of the argument. */
  private String symbol(String symbol) {
    boolean isAccent =
        !symbol.isEmpty() && Character.getType(symbol.charAt(0)) == Character.NON_SPACING_MARK;
    return isAccent ? accented(argument(), symbol) : withArguments(symbol);
  }

  private String withArguments(String symbol) {
    var text = new StringBuilder();
    for (char sign : symbol.toCharArray()) {
      switch (sign) {
        case '#' -> text.append(argument());
        case '@' -> text.append(TexScript.grouped(argument()));
        default -> text.append(sign);
      }
    }
    return text.toString();
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
            .replaceAll(found -> TexScript.SUPERSCRIPT.of(found.group(1).replace('-', '−')));
    return COUNT
        .matcher(charged.replace("->", "→"))
        .replaceAll(found -> TexScript.SUBSCRIPT.of(found.group()));
  }

  private String root() {
    int end = at < tex.length() && tex.charAt(at) == '[' ? tex.indexOf(']', at) : -1;
    String degree =
        end < 0 ? "" : TexScript.SUPERSCRIPT.of(new TexReader(tex.substring(at + 1, end)).read());
    at = Math.max(at, end + 1);
    return degree + "√" + TexScript.grouped(argument());
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
