package org.seminararchive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.testing.Server;

/**
 * Generates clients from the contract, compiles them, and sends the same requests in each language,
 * with the same results.
 */
@Timeout(900)
@Tag("all")
class GeneratedClientsTrial {
  private static final Path CONTRACT = Path.of("../openapi.yaml").toAbsolutePath();
  private static final Path GENERATOR = Path.of("target/generator").toAbsolutePath();
  private static final Path CALLS = Path.of("src/test/resources/clients");
  private static final Path NODE = Path.of("../frontend/node_modules").toAbsolutePath().normalize();
  private static final List<String> OUTCOME =
      List.of(
          "list 62",
          "filter 5",
          "lang true ja",
          "fields true true",
          "item mlphys 6, dlap 58",
          "webhook active",
          "dry run true: A talk by a generated client",
          "post 201: A talk by a generated client",
          "patch Changed");

  @TempDir Path folder;

  @Test
  void inJava() throws Exception {
    generate("java", "client", "--library", "native", "-p", "useJakartaEe=true");
    Files.copy(CALLS.resolve("Calls.java"), folder.resolve("Calls.java"));
    String classPath =
        String.join(
            File.pathSeparator,
            System.getProperty("java.class.path"),
            GENERATOR.resolve("jackson-databind-nullable.jar").toString(),
            "classes");
    var javac = new ArrayList<>(List.of("javac", "-proc:none", "-nowarn", "-d", "classes"));
    javac.addAll(List.of("-cp", classPath, "Calls.java"));
    try (Stream<Path> sources = Files.walk(folder.resolve("client"))) {
      sources.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(javac::add);
    }
    run(folder, javac);
    call("java", "-cp", classPath, "Calls");
  }

  @Test
  void inTypeScript() throws Exception {
    generate("typescript-fetch", "client", "-p", "importFileExtension=.js");
    Files.copy(CALLS.resolve("calls.ts"), folder.resolve("calls.ts"));
    Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
    String tsc = NODE.resolve(".bin/tsc") + " --strict --target es2022 --module nodenext";
    String types = " --lib es2022,dom --types node --typeRoots " + NODE.resolve("@types");
    run(folder, List.of((tsc + types + " --outDir out calls.ts").split(" ")));
    call("node", "out/calls.js");
  }

  @Test
  void inGo() throws Exception {
    assumeTrue(isThere("go", "version"), "There is no Go on this machine");
    generate("go", "client", "-p", "packageName=seminar");
    Files.copy(CALLS.resolve("calls.go"), folder.resolve("calls.go"));
    Files.writeString(
        folder.resolve("client/go.mod"),
        "module seminar.example/seminar\n\ngo 1.19\n\nrequire gopkg.in/validator.v2 v2.0.1\n");
    Files.deleteIfExists(folder.resolve("client/go.sum"));
    Files.writeString(
        folder.resolve("go.mod"),
        "module calls\n\ngo 1.19\n\nrequire seminar.example/seminar v0.0.0\n"
            + "replace seminar.example/seminar => ./client\n");
    assumeTrue(isThere("go", "mod", "tidy"), "No module proxy can be reached");
    run(folder, List.of("go", "build", "-o", "calls", "."));
    call("./calls");
  }

  @Test
  void inPythonItIsGenerated() throws Exception {
    generate("python", "client");
    assertThat(folder.resolve("client/openapi_client/models/talk.py")).exists();
  }

  private void generate(String language, String output, String... more) throws Exception {
    var command = new ArrayList<>(List.of("java", "-jar"));
    command.add(GENERATOR.resolve("openapi-generator-cli.jar").toString());
    command.addAll(List.of("generate", "-i", CONTRACT.toString(), "-g", language, "-o", output));
    command.addAll(List.of(more));
    command.addAll(
        List.of(
            "--global-property",
            "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
    run(folder, command);
  }

  private void call(String... command) throws Exception {
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    HttpServer receiver = receiver(messages);
    String[] settings = {
      "-Dseminar.programme=bundled",
      "-Dseminar.webhooks.private=true",
      "-Dseminar.webhooks.look=100ms"
    };
    try (Server server = Server.onH2(settings).start()) {
      String address = server.address().toString();
      String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
      var calls = new ArrayList<>(List.of(command));
      calls.addAll(List.of(address.replaceAll("/$", ""), server.token(), url));
      assertThat(run(folder, calls).lines()).containsExactlyElementsOf(OUTCOME);
      Path message = folder.resolve("message.json");
      Files.writeString(message, messages.poll(60, TimeUnit.SECONDS));
      var reading = new ArrayList<>(List.of(command));
      reading.add(message.toString());
      assertThat(run(folder, reading).strip())
          .isEqualTo("received talk.created: A talk by a generated client");
    } finally {
      receiver.stop(0);
    }
  }

  private static HttpServer receiver(BlockingQueue<String> messages) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer receiver = HttpServer.create(address, 0);
    receiver.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (body.contains("\"talk.created\"")) {
            messages.add(body);
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    return receiver;
  }

  private boolean isThere(String... command) throws InterruptedException {
    try {
      return process(folder, List.of(command)).waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(Path folder, List<String> command) throws Exception {
    int code = process(folder, command).waitFor();
    String said = Files.readString(folder.resolve("said.txt"));
    assertThat(code).as("%s%n%s", command, said).isZero();
    return said;
  }

  private static Process process(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }
}
