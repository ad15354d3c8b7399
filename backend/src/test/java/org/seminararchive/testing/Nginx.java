package org.seminararchive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A real nginx in front of several servers, with the delivered configuration. */
public final class Nginx implements AutoCloseable {
  private static final Path FRONTEND = Path.of("..", "frontend").toAbsolutePath().normalize();
  private static final Path TEMPLATE = FRONTEND.resolve("nginx.conf.template");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Thread atExit = new Thread(this::killAndDelete);
  private final List<Integer> servers;
  private final Path folder;
  private final int port;
  private final Process process;

  /** Returns when it listens. */
  public Nginx(List<Integer> servers) throws IOException {
    this.servers = List.copyOf(servers);
    folder = Files.createTempDirectory("seminar-nginx");
    port = freePort();
    configure(Set.of());
    Runtime.getRuntime().addShutdownHook(atExit);
    process = run();
    awaitListening();
  }

  /**
   * Sends no more requests to a server, as documented in docs/operating.md, "Several servers".
   * Returns when the running requests have ended.
   */
  public void takeOut(int server) throws IOException, InterruptedException {
    reload(Set.of(server));
  }

  /** Sends requests to all servers. */
  public void putBack() throws IOException, InterruptedException {
    reload(Set.of());
  }

  private void reload(Set<Integer> down) throws IOException, InterruptedException {
    List<ProcessHandle> former = process.children().toList();
    configure(down);
    int code = run("-s", "reload").waitFor();
    if (code != 0) {
      throw new IOException("nginx -s reload: " + Files.readString(folder.resolve("log")));
    }
    // A worker with the former configuration ends with its last request.
    for (ProcessHandle worker : former) {
      worker.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  private Process run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("nginx", "-p", folder.toString()));
    command.addAll(List.of("-c", folder.resolve("nginx.conf").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void configure(Set<Integer> down) throws IOException {
    Files.writeString(folder.resolve("nginx.conf"), configuration(down));
  }

  /** Reason why nginx is not available; empty if it is. */
  public static Optional<String> lacking() throws InterruptedException {
    try {
      new ProcessBuilder("nginx", "-v").redirectErrorStream(true).start().waitFor();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("nginx is not installed (Debian: apt-get install nginx-light)");
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A free port, for a server that must keep it after a restart. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String configuration(Set<Integer> down) throws IOException {
    String site =
        Files.readString(TEMPLATE)
            .replace("${BACKEND}", "http://servers")
            .replace("${RESOLVER}", "127.0.0.1")
            .replace("listen 8080", "listen 127.0.0.1:" + port)
            .replace("/usr/share/nginx/html", FRONTEND.toString());
    // As documented in docs/operating.md, "Several servers".
    String upstream =
        servers.stream()
            .map(
                server ->
                    "  server 127.0.0.1:%d max_fails=0%s;"
                        .formatted(server, down.contains(server) ? " down" : ""))
            .collect(Collectors.joining("\n", "upstream servers {\n", "\n}\n"));
    String temporary =
        List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
            .map(kind -> kind + "_temp_path " + folder.resolve(kind) + ";\n")
            .collect(Collectors.joining());
    return """
    daemon off;
    user %s;
    pid %s;
    error_log stderr crit;
    events { worker_connections 1024; }
    http {
    access_log off;
    %s%s%s
    }
    """
        .formatted(
            System.getProperty("user.name"), folder.resolve("pid"), temporary, upstream, site);
  }

  private void awaitListening() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    String log = Files.readString(folder.resolve("log"));
    close();
    throw new IOException("nginx did not start:\n" + log);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    killAndDelete();
  }

  private void killAndDelete() {
    // SIGTERM, so that its workers end, too.
    process.destroy();
    process.onExit().join();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
