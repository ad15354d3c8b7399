package org.seminararchive.contract;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seminararchive.testing.RawConnection;

/**
 * Sends generated invalid requests for all operations of the contract to a running archive: {@code
 * BadRequestsBenchmark <url> <admin token> <requests>}. Exits with 1 on a status 5xx (503 and 507
 * are documented), a success, or a changed archive. Prints a table of operations and statuses.
 */
public final class BadRequestsBenchmark {
  private static final int CLIENTS = 8;
  private static final int RAW_IN = 25;
  private static final long SEED = 20_261_130L;
  private static final int MOST_FAULTS = 20;
  private static final Set<Integer> DOCUMENTED = Set.of(503, 507);
  private static final Pattern DOT_SEGMENT = Pattern.compile("(/\\.\\.?(?=[/?]|$)|^/api/v1/?$)");
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final URI address;
  private final String admin;
  private final int requests;
  private final AnswerTable table = new AnswerTable();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  private BadRequestsBenchmark(URI address, String admin, int requests) {
    this.address = address;
    this.admin = admin;
    this.requests = requests;
  }

  public static void main(String[] arguments) throws Exception {
    var benchmark =
        new BadRequestsBenchmark(
            URI.create(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
    System.exit(benchmark.run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    Vertx vertx = Vertx.vertx();
    var workers = Executors.newFixedThreadPool(CLIENTS);
    try (var client = new FuzzClient(vertx, address)) {
      List<String> tokens =
          List.of(
              admin, client.newToken(admin, "[\"write:mlphys\"]"), client.newToken(admin, "[]"));
      ArchiveState before = ArchiveState.of(client, admin);
      long begun = System.nanoTime();
      // Prints the progress if the run is interrupted.
      Thread interrupted = new Thread(() -> print(begun));
      Runtime.getRuntime().addShutdownHook(interrupted);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int first = i;
        running.add(workers.submit(() -> send(vertx, tokens, first)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      Runtime.getRuntime().removeShutdownHook(interrupted);
      print(begun);
      before.differences(ArchiveState.of(client, admin)).forEach(faults::add);
    } finally {
      workers.shutdownNow();
      vertx.close();
    }
    faults.stream().limit(MOST_FAULTS).forEach(System.out::println);
    System.out.printf("%d faults.%n", faults.size());
    return faults.isEmpty();
  }

  private void print(long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    table.print(System.out);
    System.out.printf(
        "%n%,d requests by %d clients in %.0f s, %.0f a second.%n",
        table.total(), CLIENTS, seconds, table.total() / seconds);
  }

  private Void send(Vertx vertx, List<String> tokens, int first) throws IOException {
    try (var client = new FuzzClient(vertx, address)) {
      var contract = new FuzzContract();
      var world = new StillWorld(client, admin, tokens);
      world.look();
      var all = new FuzzRequests(SEED, contract, world, tokens);
      for (int i = first; i < requests && faults.size() < MOST_FAULTS; i += CLIENTS) {
        Random random = new Random(SEED - i);
        // The first random numbers of adjacent seeds are similar.
        random.nextLong();
        if (random.nextInt(RAW_IN) == 0) {
          sendRaw(BrokenHttp.text(random));
        } else {
          send(client, spoilt(all.request(i), random));
        }
      }
    }
    return null;
  }

  private static FuzzRequest spoilt(FuzzRequest any, Random random) {
    FuzzRequest request = any.by(any.operation().method());
    List<Flaw> fitting = Stream.of(Flaw.values()).filter(f -> f.fits(request)).toList();
    return FuzzRequests.pick(fitting, random).in(request, random);
  }

  private void send(FuzzClient client, FuzzRequest request) {
    FuzzClient.Answer answer;
    try {
      answer = client.send(request);
    } catch (AssertionError e) {
      faults.add("no answer (" + e.getCause() + ") to " + request);
      return;
    }
    table.count(request.operation().id(), answer.status());
    if (answer.status() == 308) {
      // An equivalent spelling of a URL. The redirect leads to the canonical one.
      send(client, request.at(answer.header("location")));
      return;
    }
    // Without dot segments, the path may be that of an existing resource.
    boolean resolved = answer.status() == 200 && DOT_SEGMENT.matcher(request.uri()).find();
    boolean refused = answer.status() >= 400 && answer.status() < 500;
    if (!resolved && !refused && !DOCUMENTED.contains(answer.status())) {
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      faults.add(
          "%d to %s%n  %s"
              .formatted(
                  answer.status(), request, body.substring(0, Math.min(300, body.length()))));
    }
  }

  private void sendRaw(String text) {
    int status;
    try (var connection = new RawConnection(address).patience(PATIENCE)) {
      status = connection.send(text).answer().status();
    } catch (SocketTimeoutException e) {
      // The server waits for the rest of the request until its deadline.
      status = AnswerTable.WAITING;
    } catch (IOException e) {
      status = AnswerTable.CLOSED;
    }
    table.count("broken HTTP", status);
    if (status >= 500 && !DOCUMENTED.contains(status)) {
      faults.add(status + " to " + text);
    }
  }

  /** Nothing changes, so each resource is read once. */
  private static final class StillWorld extends FuzzWorld {
    private final Map<String, FuzzClient.Answer> known = new HashMap<>();

    StillWorld(FuzzClient client, String admin, List<String> inUse) {
      super(client, admin, inUse);
    }

    @Override
    FuzzClient.Answer read(String path) {
      return known.computeIfAbsent(path, super::read);
    }
  }
}
