package org.seminararchive.importing.reading;

import java.util.Set;
import org.jsoup.nodes.TextNode;

/** Superscripts and subscripts of HTML as characters: CO₂ for {@code CO<sub>2</sub>}. */
final class RaisedText {
  private static final String PLAIN = "0123456789+-=()abcdeijkmnopstx";
  private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉⁱʲᵏᵐⁿᵒᵖˢᵗˣ";
  private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐ  dₑᵢⱼₖₘₙₒₚₛₜₓ";
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
  private static final int LONGEST = 6;

  private RaisedText() {}

  /** The text of a node; unchanged if there are no such characters, or in 25<sup>th</sup>. */
  static String of(TextNode node) {
    String text = node.getWholeText();
    String parent = node.parent() == null ? "" : node.parent().nodeName();
    boolean above = parent.equals("sup");
    boolean ordinal = ORDINALS.contains(text);
    if (!above && !parent.equals("sub") || text.length() > LONGEST || ordinal) {
      return text;
    }
    String other = above ? ABOVE : BELOW;
    StringBuilder raised = new StringBuilder();
    for (char c : text.replace('−', '-').toCharArray()) {
      int at = PLAIN.indexOf(c);
      char one = at < 0 ? c : other.charAt(at);
      if (at < 0 && c != ',' || one == ' ' || one == 'd') {
        return text;
      }
      raised.append(one);
    }
    return raised.toString();
  }
}
