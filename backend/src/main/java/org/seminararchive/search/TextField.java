package org.seminararchive.search;

/**
 * A group of texts and what a word found there is worth. A title is worth more than everything
 * below it together, and so on down; a word found whole counts twice a piece of one. Weights are
 * fixed rather than statistics of the whole archive (BM25), because then the order of two talks
 * depends on these two alone: it is the same on every index, and does not move while somebody pages
 * through it.
 */
enum TextField {
  title(256),
  name(64),
  summary(16),
  affiliation(4),
  venue(2),
  reference(1);

  private final float weight;

  TextField(float weight) {
    this.weight = weight;
  }

  float weight() {
    return weight;
  }

  /** The index field that holds this group in {@linkplain Analysis#words words}. */
  String words() {
    return name();
  }

  /** The index field that holds this group in {@linkplain Analysis#parts parts}. */
  String parts() {
    return name() + "Parts";
  }
}
