package org.seminararchive.session;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The filters that {@link SessionFilter} and {@link TalkConditions} read. */
public class FilterParameters {
  @QueryParam("year")
  List<String> year;

  @QueryParam("fiscalYear")
  List<String> fiscalYear;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("series")
  List<String> series;

  @QueryParam("language")
  List<String> language;

  @QueryParam("speaker")
  List<String> speaker;

  @QueryParam("kind")
  List<String> kind;

  @QueryParam("format")
  List<String> format;

  @QueryParam("status")
  List<String> status;

  @QueryParam("material")
  List<String> material;

  @QueryParam("reference")
  List<String> reference;

  @QueryParam("joint")
  String joint;
}
