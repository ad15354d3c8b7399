package org.seminararchive.importing;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.writing.WriteCall;

/** Parameters of an import: those of a write, and how to read the source. */
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
