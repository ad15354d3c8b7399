package org.seminararchive.text;

/**
 * Superscripts, subscripts and double-struck letters of Unicode: the special forms of some
 * characters.
 *
 * @param sign TeX's sign for the form, kept where a character has no special form
 */
record TexScript(String sign, String plain, String styled) {
  private static final LinearPattern SIMPLE = LinearPattern.compile("[\\p{L}\\p{N}\\p{M}]*|.");

  static final TexScript SUPERSCRIPT =
      new TexScript(
          "^",
          "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤",
          "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ");

  static final TexScript SUBSCRIPT =
      new TexScript(
          "_", "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

  static final TexScript DOUBLE_STRUCK = new TexScript("", "CHNPQRZ", "ℂℍℕℙℚℝℤ");

  /** Replaces all characters by their special forms if each has one. */
  String of(String text) {
    boolean isKnown = !text.isEmpty() && text.chars().allMatch(c -> plain.indexOf(c) >= 0);
    if (!isKnown) {
      return sign + (sign.isEmpty() ? text : grouped(text));
    }
    var found = new StringBuilder();
    text.chars().forEach(c -> found.append(styled.charAt(plain.indexOf(c))));
    return found.toString();
  }

  /** In parentheses unless it is one number or word. */
  static String grouped(String text) {
    return SIMPLE.matches(text) ? text : "(" + text + ")";
  }
}
