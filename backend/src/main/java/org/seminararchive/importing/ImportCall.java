package org.seminararchive.importing;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.seminararchive.writing.WriteCall;

/** An import: a write with what says how the source is to be read. */
public class ImportCall extends WriteCall {
  @QueryParam("baseUrl")
  String baseUrl;

  @QueryParam("asOf")
  String asOf;

  @QueryParam("source")
  String source;

  @QueryParam("accept")
  List<String> accept;
}
