package org.seminararchive.contract;

import static io.restassured.RestAssured.when;

/** A URL for each path of the contract at which the bundled archive has content. */
final class Samples {
  private Samples() {}

  static String address(String path) {
    return switch (path) {
      case "/api/v1/talks" -> path + "?limit=1&series=mlphys";
      case "/api/v1/talks/facets" -> path + "?year=2023";
      case "/api/v1/changes" -> path + "?since=0&limit=1";
      case "/api/v1/suggest" -> path + "?q=%E3%83%91%E3%83%BC%E3%82%B7%E3%82%B9";
      case "/api/v1/statistics" -> path + "?year=2024";
      case "/api/v1/talks/{id}" -> "/api/v1/talks/" + talk();
      case "/api/v1/talks/{id}/related" -> "/api/v1/talks/" + talk() + "/related?fields=id";
      case "/api/v1/sessions" -> path + "?limit=1";
      case "/api/v1/sessions/{id}" -> "/api/v1/sessions/" + session();
      case "/api/v1/sessions/{id}/talks" -> "/api/v1/sessions/" + session() + "/talks";
      case "/api/v1/speakers" -> path + "?limit=2";
      case "/api/v1/speakers/{id}" -> "/api/v1/speakers/" + speaker();
      case "/api/v1/speakers/{id}/talks" -> "/api/v1/speakers/" + speaker() + "/talks?limit=1";
      case "/api/v1/series/{slug}" -> "/api/v1/series/mlphys";
      case "/api/v1/series/{slug}/sessions" -> "/api/v1/series/mlphys/sessions?limit=1";
      case "/api/v1/series/{slug}/sessions/{number}/talks" ->
          "/api/v1/series/dlap/sessions/58/talks";
      case "/api/v1/series/{slug}/sessions/{number}" -> "/api/v1/series/dlap/sessions/58";
      default -> path;
    };
  }

  private static String session() {
    return when().get("/api/v1/series/dlap/sessions/58").path("id");
  }

  private static String talk() {
    return when().get("/api/v1/sessions/" + session() + "/talks").path("items[0].id");
  }

  private static String speaker() {
    return when().get("/api/v1/talks/" + talk()).path("speakers[0].id");
  }
}
