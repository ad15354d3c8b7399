package org.seminararchive.search;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Maps the names of Greek letters, which LaTeX formulas contain, to the letters: {@code \phi}
 * equals φ, beta-VQE equals β-VQE.
 */
final class Greek {
  private static final String[] NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega"
  };

  private static final Map<String, String> LETTERS =
      IntStream.range(0, NAMES.length)
          .boxed()
          .filter(i -> !NAMES[i].isEmpty())
          .collect(Collectors.toMap(i -> NAMES[i], letter()));

  private Greek() {}

  /** The letter with this name, or the word unchanged. */
  static String letter(String word) {
    return LETTERS.getOrDefault(word, word);
  }

  private static Function<Integer, String> letter() {
    return i -> String.valueOf((char) ('α' + i));
  }
}
