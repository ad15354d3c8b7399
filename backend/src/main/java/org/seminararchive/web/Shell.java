package org.seminararchive.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frontend's one HTML file, which turns every address of the web page into its view. */
@ApplicationScoped
class Shell {
  private static final String FILE = "META-INF/resources/index.html";

  private final String html;

  Shell() {
    try (InputStream file = Shell.class.getClassLoader().getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the frontend is missing: " + FILE);
      }
      html = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String html() {
    return html;
  }

  /**
   * The shell, with the status that tells search engines whether there is anything at an address.
   */
  Response answer(boolean exists) {
    return Response.status(exists ? Response.Status.OK : Response.Status.NOT_FOUND)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .entity(html)
        .build();
  }
}
