package org.seminararchive.search;

/**
 * Groups of texts and their weights. The title weighs more than all following groups together, and
 * so on; a whole word counts twice as much as a part. Weights are constants instead of corpus
 * statistics (BM25): the relative order of two talks then depends on these two only, is the same on
 * every index and is stable during paging.
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

  /** Index field of the group's {@linkplain Analysis#words words}. */
  String words() {
    return name();
  }

  /** Index field of the group's {@linkplain Analysis#parts parts}. */
  String parts() {
    return name() + "Parts";
  }
}
