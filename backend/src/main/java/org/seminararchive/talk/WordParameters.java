package org.seminararchive.talk;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The parameters that {@link TalkQuery} reads. */
public class WordParameters {
  @QueryParam("q")
  String q;

  @QueryParam("affiliation")
  List<String> affiliation;
}
