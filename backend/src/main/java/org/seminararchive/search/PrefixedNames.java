package org.seminararchive.search;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * Names of the indexes on a cluster: others live there as well, perhaps another archive like this.
 */
final class PrefixedNames implements IndexLayoutStrategy {
  private final String prefix;

  PrefixedNames(String prefix) {
    this.prefix = prefix + "-";
  }

  @Override
  public String createInitialElasticsearchIndexName(String index) {
    return prefix + index;
  }

  // An index of another version has another name, so none ever needs to be replaced behind an
  // alias.
  @Override
  public String createWriteAlias(String index) {
    return null;
  }

  @Override
  public String createReadAlias(String index) {
    return null;
  }

  @Override
  public String extractUniqueKeyFromElasticsearchIndexName(String name) {
    return name.substring(prefix.length());
  }
}
