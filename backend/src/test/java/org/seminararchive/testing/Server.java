package org.seminararchive.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application in a separate process that can be killed. It can be restarted on the
 * same data; closing it deletes process and files.
 */
public final class Server implements AutoCloseable {
  private static final String TOKEN = "trial-" + UUID.randomUUID();
  private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^\\s\"]+:\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Thread atExit = new Thread(this::killAndDelete);
  private final Path data;
  private final Path application;
  private final List<String> settings;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private Process process;
  private URI address;

  private Server(Path application, List<String> settings) throws IOException {
    this.application =
        Path.of("target").resolve(application).resolve("quarkus-run.jar").toAbsolutePath();
    this.settings = settings;
    this.data = Files.createTempDirectory("seminar-trial");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * With H2 in a new folder.
   *
   * @param settings such as {@code -Dname=value}
   */
  public static Server onH2(String... settings) throws IOException {
    return new Server(Path.of("quarkus-app"), List.of(settings));
  }

  /**
   * With an existing PostgreSQL, which several servers may share.
   *
   * @param settings such as {@code -Dname=value}
   */
  public static Server onPostgresql(String url, String... settings) throws IOException {
    return onPostgresql(Path.of("postgresql-app"), url, settings);
  }

  /** Same with an application packaged in another folder, possibly of another version. */
  public static Server onPostgresql(Path application, String url, String... settings)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("-Dquarkus.datasource.jdbc.url=" + url);
    all.add("-Dquarkus.datasource.username=postgres");
    all.add("-Dquarkus.datasource.password=postgres");
    return new Server(application, all);
  }

  /** Returns when the server listens. */
  public Server start() throws Exception {
    address = begin().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return this;
  }

  /**
   * Returns immediately.
   *
   * @return the URL as soon as the server listens
   */
  public CompletableFuture<URI> begin() throws IOException {
    var builder = new ProcessBuilder(command()).redirectErrorStream(true);
    // The JVM would print an extra line about it.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    process = builder.start();
    CompletableFuture<URI> listening = new CompletableFuture<>();
    lines.clear();
    Thread reader = new Thread(() -> read(process, listening));
    reader.setDaemon(true);
    reader.start();
    return listening;
  }

  /** Log lines since the start. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * Runs one of its commands on the same data, whether or not the server runs.
   *
   * @param expected expected exit code
   * @return the output
   */
  public String run(int expected, String... arguments) throws IOException {
    List<String> command = command();
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SEMINAR_TOKEN", TOKEN);
    Process run = builder.start();
    String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = run.onExit().join().exitValue();
    if (code != expected) {
      throw new IllegalStateException("it ended with " + code + ":\n" + printed);
    }
    return printed;
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    // For a lifetime of seconds the optimizing compiler does not pay off.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    classCache().ifPresent(cache -> command.add("-XX:SharedArchiveFile=" + cache));
    brotli().ifPresent(library -> command.add("-Dbrotli4j.library.path=" + library));
    command.addAll(
        List.of(
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=0",
            "-Dseminar.data=" + data,
            "-Dseminar.programme=none",
            "-Dseminar.material-health.active=false",
            "-Dseminar.admin-token=" + TOKEN,
            "-Dseminar.limits.writes-per-minute=1000000"));
    command.addAll(settings);
    command.addAll(List.of("-jar", application.toString()));
    return command;
  }

  /** Class cache created by {@code start --train}; halves the CPU time of a start. */
  private Optional<Path> classCache() throws IOException {
    try (var files = Files.list(application.getParent())) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findAny();
    }
  }

  /**
   * Like {@code start}: without it, each killed server would leave a copy in the temporary folder.
   */
  private static Optional<Path> brotli() throws IOException {
    try (var files = Files.walk(Path.of("target", "quarkus-app", "native").toAbsolutePath())) {
      return files.filter(Files::isRegularFile).findAny();
    }
  }

  /** SIGKILL. Returns when the process has ended. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Process id, for other signals. */
  public long pid() {
    return process.pid();
  }

  /** SIGTERM: a graceful stop. */
  public void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** Data folder with the H2 database. */
  public Path data() {
    return data;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /**
   * @param key the idempotency key
   * @throws IOException also if the server dies before it responds
   */
  public HttpResponse<String> post(String path, String key, Object body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /**
   * Sends any request.
   *
   * @param body may be {@code null}
   * @param headers alternating names and values
   */
  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        request(path)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** The admin token. */
  public String token() {
    return TOKEN;
  }

  /** Base URL; the port changes with every start. */
  public URI address() {
    return address;
  }

  public static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Reads the output to the end, so that the process never blocks on a full pipe. */
  private void read(Process process, CompletableFuture<URI> listening) {
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        Matcher found = LISTENING.matcher(line);
        if (found.find()) {
          listening.complete(URI.create(found.group(1)));
        } else if (listening.isDone() && line.contains("ERROR")) {
          System.out.println(line);
        }
      }
    } catch (IOException ended) {
      // Its output ends with it.
    }
    listening.completeExceptionally(
        new IllegalStateException("it did not start:\n" + String.join("\n", lines)));
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    killAndDelete();
  }

  private void killAndDelete() {
    kill();
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
