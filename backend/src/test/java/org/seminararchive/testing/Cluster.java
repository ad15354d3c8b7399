package org.seminararchive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real, empty single-node search cluster, for tests that run on both the embedded index and a
 * cluster.
 */
public final class Cluster {
  private static final int FIRST_PORT = 9200;
  private static final int LAST_PORT = 9299;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Thread atExit = new Thread(this::killAndDelete);
  private Path folder;
  private Process process;

  /** Reason why no cluster can be started on this machine; empty if one can. */
  public static Optional<String> lacking() {
    return ClusterSoftware.lacking();
  }

  /** True if the tests run with {@code stories.index=cluster}. */
  static boolean isWanted() {
    return "cluster".equals(System.getProperty("stories.index"));
  }

  /**
   * Waits until the cluster responds.
   *
   * @return settings of the application
   */
  public Map<String, String> start() {
    int port = freePort();
    try {
      folder = Files.createTempDirectory("seminar-cluster");
      Runtime.getRuntime().addShutdownHook(atExit);
      List<String> command = new ArrayList<>(ClusterSoftware.java());
      // The runner numbers nodes from 1 and adds the number to the port.
      command.addAll(
          List.of(
              "org.codelibs.opensearch.runner.OpenSearchRunner",
              "-basePath",
              folder.resolve("node").toString(),
              "-numOfNode",
              "1",
              "-clusterName",
              folder.getFileName().toString(),
              "-baseHttpPort",
              String.valueOf(port - 1)));
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
      awaitAnswer(port);
    } catch (IOException e) {
      stop();
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Map.of("seminar.search.cluster", "127.0.0.1:" + port);
  }

  public void stop() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    killAndDelete();
  }

  private void awaitAnswer(int port) throws IOException, InterruptedException {
    URI health = URI.create("http://127.0.0.1:" + port + "/_cluster/health");
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      try {
        HttpRequest request = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Not listening yet.
      }
      Thread.sleep(200);
    }
    throw new IOException("the cluster did not start:\n" + Files.readString(log()));
  }

  private Path log() {
    return folder.resolve("log");
  }

  /**
   * A port near 9200, the default of clusters, with a random start so that concurrent builds rarely
   * collide.
   */
  private static int freePort() {
    int ports = LAST_PORT - FIRST_PORT + 1;
    int first = (int) (ProcessHandle.current().pid() % ports);
    for (int i = 0; i < ports; i++) {
      int port = FIRST_PORT + (first + i) % ports;
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // In use; try the next one.
      }
    }
    throw new IllegalStateException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
  }

  private void killAndDelete() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
    if (folder == null) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
