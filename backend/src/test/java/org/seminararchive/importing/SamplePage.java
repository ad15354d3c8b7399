package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page of a new series, so that tests can share an archive, with operations on it. It is a
 * programme file, because tests that use it do not test the reading of pages.
 */
final class SamplePage {
  static final String IMPORTS = "/api/v1/imports";
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Two sessions; the second is a lecture of two talks with two speakers. */
  private static final String TEXT =
      """
      sessions:
        - numbers: {SLUG: 1}
          start: 2031-04-10T10:30:00+09:00
          end: 2031-04-10T11:30:00+09:00
          format: online
          talks:
            - title: {ja: 深層学習と重力}
              language: {code: ja, basis: inferred}
              speakers:
                - name: 甲野太郎SLUG
                  affiliation: {ja: 京都大学}
              materials:
                - {kind: slides, label: {ja: スライド}, url: "https://example.org/1.pdf"}
              abstract:
                ja: |-
                  重力を学習する。

                  The second paragraph.
        - numbers: {SLUG: 2}
          start: 2031-05-08T10:30:00+09:00
          end: 2031-05-08T12:00:00+09:00
          kind: lecture
          talks:
            - title: {ja: 拡散模型 第一部}
              speakers:
                - name: 乙川花子SLUG
            - title: {ja: 拡散模型 第二部}
              speakers:
                - name: 乙川花子SLUG
                - name: 丙山次郎SLUG
      """;

  final String slug;
  private String text;

  private SamplePage(String slug) {
    this.slug = slug;
    this.text = TEXT.replace("SLUG", slug);
  }

  /** The page of a new series. */
  static SamplePage fresh() {
    String slug = "imp" + COUNT.incrementAndGet();
    asAdmin()
        .body(
            Map.of(
                "slug",
                slug,
                "name",
                Map.of("en", "Series " + slug),
                "shortName",
                Map.of("en", slug),
                "timeZone",
                "Asia/Tokyo"))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
    return new SamplePage(slug);
  }

  /** The same, imported once. */
  static SamplePage imported() {
    SamplePage page = fresh();
    page.send().statusCode(200);
    return page;
  }

  /** Replaces a part of the page. */
  SamplePage edit(String from, String to) {
    String old = from.replace("SLUG", slug);
    if (!text.contains(old)) {
      throw new AssertionError("the page does not say " + old);
    }
    text = text.replace(old, to.replace("SLUG", slug));
    return this;
  }

  SamplePage append(String more) {
    text += more.replace("SLUG", slug);
    return this;
  }

  String text() {
    return text;
  }

  SamplePage text(String other) {
    text = other;
    return this;
  }

  /** Imports it under its own source name. */
  ValidatableResponse send() {
    return send("");
  }

  /**
   * @param query further parameters, such as {@code &dryRun=true}
   */
  ValidatableResponse send(String query) {
    return sendAs(ADMIN, query);
  }

  ValidatableResponse sendAs(String token, String query) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/yaml; charset=UTF-8")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS + "?source=" + slug + query)
        .then();
  }

  /** URL of the session with a number. */
  String session(int number) {
    return "/api/v1/sessions/"
        + when().get("/api/v1/series/" + slug + "/sessions/" + number).path("id");
  }

  /** URL of a talk of that session, from 0. */
  String talk(int number, int index) {
    return "/api/v1/talks/"
        + when().get(session(number) + "/talks").path("items.id[" + index + "]");
  }

  /** Changes a resource like an organizer. */
  static void patch(String address, String body) {
    given()
        .header("Authorization", "Bearer " + ADMIN)
        .header("If-Match", given().get(address).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .patch(address)
        .then()
        .statusCode(200);
  }

  /** The last revision of the archive. */
  static long revision() {
    String tag = when().get("/api/v1/talks?limit=1").header("ETag").replace("-gzip", "");
    // The revision is followed by its time.
    String revision = tag.substring(0, tag.lastIndexOf('-'));
    return Long.parseLong(revision.substring(revision.lastIndexOf('-') + 1));
  }

  /** Journal entries since a revision, as {@code update talk}. */
  static List<String> journalSince(long revision) {
    List<Map<String, String>> changes =
        when().get("/api/v1/changes?since=" + revision).then().extract().path("items");
    return changes.stream().map(c -> c.get("action") + " " + c.get("resource")).toList();
  }
}
