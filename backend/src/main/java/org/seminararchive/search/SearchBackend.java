package org.seminararchive.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.jboss.logging.Logger;

/**
 * Location of the index: a folder of this process (Lucene), or a cluster (Elasticsearch,
 * OpenSearch) shared by several servers. Without a folder, or if another process uses it, the index
 * is in memory and built at each start.
 */
@ApplicationScoped
class SearchBackend {
  private static final Logger LOG = Logger.getLogger(SearchBackend.class);

  private final Optional<Path> folder;
  private final Optional<String> cluster;
  private final String protocol;
  private final String prefix;
  private final Optional<String> user;
  private final Optional<String> password;
  private FileChannel lock;

  SearchBackend(
      @ConfigProperty(name = "seminar.search.folder") Optional<String> folder,
      @ConfigProperty(name = "seminar.search.cluster") Optional<String> cluster,
      @ConfigProperty(name = "seminar.search.cluster.protocol") String protocol,
      @ConfigProperty(name = "seminar.search.cluster.prefix") String prefix,
      @ConfigProperty(name = "seminar.search.cluster.user") Optional<String> user,
      @ConfigProperty(name = "seminar.search.cluster.password") Optional<String> password) {
    this.folder = folder.map(Path::of);
    this.cluster = cluster;
    this.protocol = protocol;
    this.prefix = prefix;
    this.user = user;
    this.password = password;
  }

  /** Name of the index if it may be shared with other servers. */
  Optional<String> sharedName() {
    return cluster.map(hosts -> prefix + "-" + IndexState.VERSION);
  }

  /** Settings of Hibernate Search. */
  Map<String, Object> properties() {
    var properties = new LinkedHashMap<String, Object>();
    if (cluster.isPresent()) {
      properties.put("hibernate.search.backend.type", "elasticsearch");
      properties.put("hibernate.search.backend.hosts", cluster.get());
      properties.put("hibernate.search.backend.protocol", protocol);
      properties.put(
          "hibernate.search.backend.layout.strategy",
          BeanReference.ofInstance(new PrefixedNames(prefix)));
      user.ifPresent(u -> properties.put("hibernate.search.backend.username", u));
      password.ifPresent(p -> properties.put("hibernate.search.backend.password", p));
      properties.put(
          "hibernate.search.backend.schema_management.settings_file", "search/cluster.json");
      // A single-node cluster is yellow because it cannot allocate replicas.
      properties.put(
          "hibernate.search.backend.schema_management.minimal_required_status", "yellow");
      return properties;
    }
    properties.put("hibernate.search.backend.type", "lucene");
    properties.put("hibernate.search.backend.lucene_version", Version.LATEST.toString());
    if (folder.isPresent() && lockFolder(folder.get())) {
      properties.put("hibernate.search.backend.directory.type", "local-filesystem");
      properties.put(
          "hibernate.search.backend.directory.root", folder.get().toAbsolutePath().toString());
      properties.put("hibernate.search.backend.directory.locking.strategy", "native-filesystem");
    } else {
      properties.put("hibernate.search.backend.directory.type", "local-heap");
    }
    return properties;
  }

  /** Deletes the index if it is in a folder; the caller empties one on a cluster. */
  void discard() {
    if (cluster.isEmpty() && lock != null) {
      indexes().forEach(SearchBackend::delete);
    }
  }

  /** Deletes the index folders of other versions. */
  void removeOtherVersions() {
    if (cluster.isEmpty() && lock != null) {
      indexes().stream()
          .filter(f -> !f.getFileName().toString().endsWith("-" + IndexState.VERSION))
          .forEach(SearchBackend::delete);
    }
  }

  private synchronized boolean lockFolder(Path path) {
    try {
      Files.createDirectories(path);
      if (lock == null || !lock.isOpen()) {
        FileChannel channel =
            FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
          channel.close();
          LOG.warnf(
              "Another process uses the search index in %s; this process keeps its index in memory",
              path);
          return false;
        }
        lock = channel;
      }
      return true;
    } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
      LOG.warnf(
          "Cannot use %s for the search index (%s); it is kept in memory. Check the folder",
          path, e.getMessage());
      return false;
    }
  }

  @PreDestroy
  synchronized void release() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> indexes() {
    try (Stream<Path> entries = Files.list(folder.orElseThrow())) {
      return entries.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the search index could not be read", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an old search index could not be deleted", e);
    }
  }
}
