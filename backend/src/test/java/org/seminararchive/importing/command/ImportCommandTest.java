package org.seminararchive.importing.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line with an archive whose responses are configured. */
class ImportCommandTest {
  private static final String NOTHING =
      """
      {"dryRun":false,"format":"text/markdown","source":"page","revision":178,
       "counts":{"created":0,"changed":0,"unchanged":58,"suspicious":0,"rejected":0},
       "items":[{"key":"dlap-58","result":"unchanged","held":false,"line":30,"heading":"第58回DLAP",
                 "changes":[],"conflicts":[],"evidence":[],"findings":[]}],"findings":[]}\
      """;

  private final Locale usual = Locale.getDefault();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment =
      new HashMap<>(Map.of("SEMINAR_TOKEN", "seminar_secret"));
  private Terminal terminal = Terminal.NONE;
  private HttpServer server;
  private int status = 200;
  private String answer = NOTHING;
  private volatile String query;
  private volatile String token;
  private volatile String type;
  private volatile byte[] body;
  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/imports", this::handle);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    Locale.setDefault(usual);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      query = exchange.getRequestURI().getRawQuery();
      token = exchange.getRequestHeaders().getFirst("Authorization");
      type = exchange.getRequestHeaders().getFirst("Content-Type");
      body = exchange.getRequestBody().readAllBytes();
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private int run(String... arguments) {
    return new ImportCommand(
            environment,
            new ByteArrayInputStream("# piped".getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal)
        .run(arguments);
  }

  private String file(String name, String content, Charset encoding) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(encoding)).toString();
  }

  private String page() throws IOException {
    return file("index.md", "# 第58回\n", StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFileIsSentUnchangedWithAllOptions() throws IOException {
    int code =
        run(
            page(),
            "--to",
            address() + "/api/v1",
            "--base-url",
            "https://e.org/page/?a=b&c",
            "--as-of",
            "2024-02-19",
            "--source",
            "page2",
            "--accept",
            "dlap-1",
            "--accept",
            "dlap-2,dlap-3");
    assertThat(code).as(err()).isZero();
    assertThat(query.split("&"))
        .containsExactlyInAnyOrder(
            "baseUrl=https%3A%2F%2Fe.org%2Fpage%2F%3Fa%3Db%26c",
            "asOf=2024-02-19", "source=page2", "accept=dlap-1%2Cdlap-2%2Cdlap-3");
    assertThat(token).isEqualTo("Bearer seminar_secret");
    assertThat(type).isEqualTo("text/markdown; charset=UTF-8");
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("# 第58回\n");
    assertThat(out())
        .isEqualTo(
            "0 created, 0 changed, 58 unchanged, 0 suspicious, 0 rejected; the archive is at"
                + " revision 178."
                + System.lineSeparator());
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html",
    "a.TXT, text/plain",
    "a.csv, text/csv",
    "a.yml, application/yaml",
    "a.markdown, text/markdown"
  })
  void theEndingSaysWhatIsInIt(String name, String mediaType) throws IOException {
    assertThat(run(file(name, "x", StandardCharsets.UTF_8), "--to", address())).isZero();
    assertThat(type).startsWith(mediaType + ";");
  }

  @Test
  void standardInputNeedsAFormat() {
    assertThat(run("-", "--to", address())).isEqualTo(2);
    assertThat(run("-", "--to", address(), "--format", "markdown", "--dry-run")).isZero();
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("# piped");
    assertThat(query).isEqualTo("dryRun=true");
  }

  @Test
  void anotherEncodingIsSentAsUtf8() throws IOException {
    String table = file("a.csv", "回,日時\n58,未定\n", Charset.forName("Shift_JIS"));
    assertThat(run(table, "--to", address())).isEqualTo(1);
    assertThat(err()).contains("UTF-8").contains("--encoding");
    assertThat(body).isNull();
    assertThat(run(table, "--to", address(), "--encoding", "Shift_JIS")).isZero();
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("回,日時\n58,未定\n");
  }

  @Test
  void whatChangedIsShownFieldByField() throws IOException {
    answer = report();
    assertThat(run(page(), "--to", address())).isEqualTo(1);
    assertThat(out().lines().toList())
        .containsExactly(
            "warning line 3: The index is older than the sections.",
            "changed     dlap-58  パーシステントホモロジーと機械学習  line 30",
            "    session /start",
            "      2024-02-15T10:30+09:00 → 2024-02-22T10:30+09:00",
            "    talk 1 /title",
            "      機械学習 → 深層学習",
            "    talk 1 /abstract",
            "      ~ …" + "前".repeat(40) + "[-古-]{+新し+}い" + "後".repeat(39) + "…",
            "    talk 1 /materials",
            "      + slides · 講演スライド · https://e.org/a.pdf",
            "    talk 1 /remarks: changed on both sides, not written",
            "      last    英語",
            "      source  英語です",
            "      archive –",
            "created     dlap-59  第59回  line 12",
            "    session /numbers",
            "      + dlap: 59",
            "suspicious  dlap-7  量子",
            "    warning: It is not on the page any more.",
            "    not written; to write it, use --accept dlap-7",
            "rejected    line-99  第4X回  line 99",
            "    error line 101: It has no number.",
            "1 created, 1 changed, 55 unchanged, 1 suspicious, 1 rejected; the archive is at"
                + " revision 180.",
            "Dry run: nothing was written.");
  }

  @Test
  void aTerminalHasColoursAndAMovingBar() throws IOException {
    answer = report();
    terminal = new Terminal(true, true);
    run(page(), "--to", address());
    assertThat(out())
        .contains("\u001b[31;9m機械学習\u001b[0m → \u001b[32m深層学習\u001b[0m")
        .doesNotContain("[-古-]");
    assertThat(err()).contains("Sending").contains("100%");
  }

  @Test
  void findingsAreInTheReadersLanguage() throws IOException {
    answer = report();
    environment.put("LANG", "ja_JP.UTF-8");
    run(page(), "--to", address());
    assertThat(out()).contains("番号がありません。").doesNotContain("It has no number.");
  }

  @Test
  void onlyWarningsOfUnchangedSessionsAreShown() throws IOException {
    String page = page();
    answer = NOTHING.replace("\"findings\":[]}],", finding("note"));
    run(page, "--to", address());
    assertThat(out()).doesNotContain("dlap-58");
    answer = NOTHING.replace("\"findings\":[]}],", finding("warning"));
    assertThat(run(page, "--to", address())).isZero();
    assertThat(out()).contains("dlap-58").contains("warning: Look.");
  }

  private static String finding(String severity) {
    return """
    "findings":[{"severity":"%s","code":"x","message":{"en":"Look."}}]}],\
    """
        .formatted(severity);
  }

  @Test
  void controlCharactersOfAPageAreRemoved() throws IOException {
    answer = report().replace("量子", "\\u001b]0;owned\\u0007\\u202e量子\\u009b2J");
    run(page(), "--to", address());
    assertThat(out())
        .contains("]0;owned量子2J")
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e");
  }

  @ParameterizedTest
  @CsvSource({
    "rejected, 1, 1",
    "unchanged, 0, 0",
  })
  void openItemsAreNoSuccess(String result, int rejected, int code) throws IOException {
    answer =
        NOTHING
            .replace("\"result\":\"unchanged\"", "\"result\":\"" + result + "\"")
            .replace("\"rejected\":0", "\"rejected\":" + rejected);
    assertThat(run(page(), "--to", address())).isEqualTo(code);
  }

  @Test
  void heldItemsAndErrorsOfTheWholeAreNoSuccessEither() throws IOException {
    String page = page();
    answer = NOTHING.replace("\"held\":false", "\"held\":true");
    assertThat(run(page, "--to", address())).isEqualTo(1);
    answer =
        NOTHING.replace(
            "\"conflicts\":[]", "\"conflicts\":[{\"resource\":\"talk\",\"field\":\"/title\"}]");
    assertThat(run(page, "--to", address())).isEqualTo(1);
    answer =
        NOTHING.replace(
            "],\"findings\":[]}",
            "],\"findings\":[{\"severity\":\"error\",\"code\":\"x\",\"message\":{}}]}");
    assertThat(run(page, "--to", address())).isEqualTo(1);
  }

  @Test
  void aRefusalIsPrintedWithItsReasons() throws IOException {
    status = 400;
    answer =
        """
        {"type":"about:blank","status":400,"code":"invalid-parameters","title":"Invalid parameters","detail":"See errors.",
         "errors":[{"parameter":"asOf","code":"not-a-date","detail":"“soon” is no date."}]}\
        """;
    assertThat(run(page(), "--to", address())).isEqualTo(1);
    assertThat(err()).contains("Invalid parameters").contains("asOf: “soon” is no date.");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 502})
  void anotherServerIsReported(int code) throws IOException {
    status = code;
    answer = "<html>";
    assertThat(run(page(), "--to", address())).isEqualTo(1);
    assertThat(err()).contains("HTTP status " + code);
  }

  @Test
  void aTokenGoesNowhereElse() throws IOException {
    status = 307;
    assertThat(run(page(), "--to", address())).isEqualTo(1);
    assertThat(err()).contains("https://elsewhere.example/");
  }

  @Test
  void peopleAreShownWithoutIdsInOneOrder() throws IOException {
    answer =
        """
        {"dryRun":false,"counts":{},"revision":1,"findings":[],"items":[{"key":"dlap-1","result":"changed",
         "changes":[{"resource":"talk","position":1,"field":"/speakers",
           "before":[{"id":"00000000-0000-7000-8000-000000000001","name":{"ja":"森田花子"},"role":"speaker","affiliation":{"ja":"南川大学"}}],
           "after":[{"role":"speaker","affiliation":{"ja":"北川大学"},"name":{"ja":"森田花子"}}]}],
         "conflicts":[],"findings":[]}]}
        """;
    run(page(), "--to", address());
    assertThat(out())
        .doesNotContain("00000000")
        .contains("森田花子 · 南川大学 · speaker → 森田花子 · 北川大学 · speaker");
  }

  @Test
  void anUnreachableArchiveIsReported() throws IOException {
    String gone = address();
    server.stop(0);
    assertThat(run(page(), "--to", gone)).isEqualTo(1);
    assertThat(err()).contains("does not answer: connection refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.md b.md",
        "a.md --colour",
        "a.md --as-of yesterday",
        "a.md --to",
        "a.md --to ftp://e.org/",
        "a.md --to e.org",
        "a.md --format word",
        "a.md --encoding klingon",
        "a.doc",
      })
  void whatIsNotUnderstoodIsToldWithTheUsage(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(err()).contains("Usage: import FILE").contains("--dry-run");
    assertThat(body).isNull();
  }

  @Test
  void withoutATokenNothingIsSent() throws IOException {
    environment.clear();
    assertThat(run(page(), "--to", address())).isEqualTo(2);
    assertThat(err()).contains("SEMINAR_TOKEN");
    assertThat(body).isNull();
    assertThat(run(page(), "--to", address(), "--token", "other")).isZero();
    assertThat(token).isEqualTo("Bearer other");
  }

  @Test
  void aMissingFileIsReported() {
    assertThat(run(folder.resolve("none.md").toString(), "--to", address())).isEqualTo(1);
    assertThat(err()).contains("There is no file");
  }

  @Test
  void theUsageIsShownOnRequest() {
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("Usage: import FILE").contains("Exit status: 0");
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    var script = Map.of("SEMINAR_TERMINAL", "out err");
    assertThat(Terminal.of(script, false)).isEqualTo(new Terminal(true, true));
    assertThat(Terminal.of(Map.of("SEMINAR_TERMINAL", " err"), true))
        .isEqualTo(new Terminal(false, true));
    assertThat(Terminal.of(Map.of(), true)).isEqualTo(new Terminal(true, true));
    assertThat(Terminal.of(Map.of(), false)).isEqualTo(Terminal.NONE);
    assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true).isOutColoured()).isFalse();
    assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).isOutColoured()).isTrue();
    assertThat(Terminal.of(Map.of("TERM", "dumb"), true).isOutColoured()).isFalse();
  }

  private static String report() {
    String long1 = "前".repeat(60) + "古い" + "後".repeat(60);
    String long2 = "前".repeat(60) + "新しい" + "後".repeat(60);
    return """
    {"dryRun":true,"format":"text/markdown","source":"page","revision":180,
     "counts":{"created":1,"changed":1,"unchanged":55,"suspicious":1,"rejected":1},
     "findings":[{"severity":"warning","code":"index","line":3,
       "message":{"ja":"目次が古いです。","en":"The index is older than the sections."}}],
     "items":[
      {"key":"dlap-58","result":"changed","held":false,"line":30,"heading":"第58回",
       "title":{"ja":"パーシステントホモロジーと機械学習"},
       "changes":[
        {"resource":"session","field":"/start","before":"2024-02-15T10:30+09:00","after":"2024-02-22T10:30+09:00"},
        {"resource":"talk","position":1,"field":"/title","before":{"ja":"機械学習"},"after":{"ja":"深層学習"}},
        {"resource":"talk","position":1,"field":"/abstract","before":{"ja":"%s"},"after":{"ja":"%s"}},
        {"resource":"talk","position":1,"field":"/materials","before":[],
         "after":[{"kind":"slides","label":{"ja":"講演スライド"},"url":"https://e.org/a.pdf"}]}],
       "conflicts":[{"resource":"talk","position":1,"field":"/remarks","last":{"ja":"英語"},"source":{"ja":"英語です"}}],
       "evidence":[],"findings":[]},
      {"key":"dlap-59","result":"created","held":false,"line":12,"heading":"第59回",
       "changes":[{"resource":"session","field":"/numbers","after":{"dlap":59}}],
       "conflicts":[],"evidence":[],"findings":[]},
      {"key":"dlap-7","result":"suspicious","held":true,"title":{"ja":"量子"},"changes":[],"conflicts":[],
       "evidence":[],"findings":[{"severity":"warning","code":"vanished",
         "message":{"ja":"ページにありません。","en":"It is not on the page any more."}}]},
      {"key":"line-99","result":"rejected","held":false,"line":99,"heading":"第4X回","changes":[],"conflicts":[],
       "evidence":[],"findings":[{"severity":"error","code":"no-number","line":101,
         "message":{"ja":"番号がありません。","en":"It has no number."}}]},
      {"key":"dlap-1","result":"unchanged","held":false,"line":300,"heading":"第1回","changes":[],"conflicts":[],
       "evidence":[],"findings":[]}]}\
    """
        .formatted(long1, long2);
  }
}
