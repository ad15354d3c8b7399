package org.seminararchive.search;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * Index names on a cluster, with a prefix, since the cluster may be shared, even with another
 * archive.
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

  // Each version has its own index name, so aliases are not needed.
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
