package org.seminararchive.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.registration.RegistrationCleanup;
import org.seminararchive.testing.Neighbourhood;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.StoryClock;

/**
 * A whole seminar in a browser and in mailboxes. The steps are in {@code
 * frontend/test/browser/seminar.js}; this class provides a controllable clock and the mails.
 */
@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("all")
class SeminarInBrowserStories {
  private static final String STEPS = "test/browser/seminar.js";
  private static final long PATIENCE_MINUTES = 5;

  @Inject Dispatch dispatch;
  @Inject RegistrationCleanup cleanup;
  @Inject ObjectMapper json;

  private HttpServer stage;

  @BeforeEach
  void open() throws Exception {
    MailHost.empty();
    stage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stage.createContext("/time", exchange -> answer(exchange, this::setTime));
    stage.createContext("/mails", exchange -> answer(exchange, this::mails));
    stage.createContext("/cleanup", exchange -> answer(exchange, this::cleanUp));
    stage.start();
  }

  @AfterEach
  void close() {
    stage.stop(0);
    StoryClock.release();
  }

  /** Endpoints for the steps. */
  private interface Request {
    Object perform(String body) throws Exception;
  }

  private void answer(HttpExchange exchange, Request request) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = 200;
    byte[] answer;
    try {
      answer = json.writeValueAsBytes(request.perform(body));
    } catch (Exception | AssertionError e) {
      status = 500;
      answer = e.toString().getBytes(StandardCharsets.UTF_8);
    }
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private Object setTime(String time) {
    StoryClock.setTo(time);
    dispatch.wake();
    return true;
  }

  private Object cleanUp(String nothing) {
    cleanup.run();
    return true;
  }

  private Object mails(String count) throws Exception {
    List<Object> mails = new ArrayList<>();
    for (MimeMessage mail : MailHost.await(Integer.parseInt(count))) {
      mails.add(described(ReadMail.of(mail)));
    }
    MailHost.empty();
    return mails;
  }

  private static Map<String, Object> described(ReadMail mail) throws Exception {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("to", mail.message().getAllRecipients()[0].toString());
    told.put("subject", mail.message().getSubject());
    told.put("text", mail.text());
    told.put("html", mail.html());
    told.put("link", url() + "/registrations/" + mail.secret());
    if (mail.parts().containsKey("text/calendar")) {
      var calendar = mail.calendar();
      var event = calendar.getEvents().get(0);
      told.put(
          "calendar",
          Map.of(
              "method", calendar.getMethod().getValue(),
              "uid", event.getUid().getValue(),
              "sequence", event.getSequence().getValue(),
              "start", event.getDateStart().getValue().toInstant().toString()));
    }
    return told;
  }

  private static String url() {
    return "http://localhost:" + RestAssured.port;
  }

  @Test
  void fromTheFirstDateToTheDeletionOfPersonalData() throws Exception {
    var builder =
        new ProcessBuilder("node", STEPS)
            .directory(Path.of("../frontend").toFile())
            .redirectErrorStream(true);
    builder.environment().put("SEMINAR_URL", url());
    builder.environment().put("SEMINAR_TOKEN", Organizing.ADMIN);
    builder.environment().put("SEMINAR_STAGE", "http://127.0.0.1:" + stage.getAddress().getPort());
    Process steps = builder.start();
    try {
      String said = new String(steps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(steps.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as(said).isTrue();
      assertThat(steps.exitValue()).as(said).isZero();
    } finally {
      steps.destroyForcibly();
    }
  }
}
