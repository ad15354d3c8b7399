package org.seminararchive.search;

/**
 * Groups of texts and their weights. The title weighs more than all following groups together, and
 * so on; a whole word counts twice as much as a part. Weights are constants instead of corpus
 * statistics (BM25): the relative order of two talks then depends on these two only, is the same on
 * every index and is stable during paging.
 */
enum TextField {
  TITLE("title", 256),
  NAME("name", 64),
  SUMMARY("summary", 16),
  AFFILIATION("affiliation", 4),
  VENUE("venue", 2),
  REFERENCE("reference", 1),
  /** Of index entries of pages only. */
  PAGE("page", 0.25f);

  private final String field;
  private final float weight;

  TextField(String field, float weight) {
    this.field = field;
    this.weight = weight;
  }

  float weight() {
    return weight;
  }

  /** Index field of the group's {@linkplain Analysis#words words}. */
  String words() {
    return field;
  }

  /** Index field of the group's {@linkplain Analysis#parts parts}. */
  String parts() {
    return field + "Parts";
  }
}
