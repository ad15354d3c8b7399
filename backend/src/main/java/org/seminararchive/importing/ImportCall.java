package org.seminararchive.importing;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.writing.WriteCall;

/** An import: a write with what says how the source is to be read. */
public class ImportCall extends WriteCall {
  @QueryParam("baseUrl")
  String baseUrl;

  @QueryParam("asOf")
  String asOf;

  @QueryParam("source")
  String source;

  @QueryParam("series")
  @Parameter(extensions = @Extension(name = "x-component", value = "seriesOfSource"))
  String series;

  @QueryParam("accept")
  List<String> accept;

  @QueryParam("acknowledge")
  List<String> acknowledge;
}
